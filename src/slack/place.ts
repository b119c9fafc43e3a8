import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';

/** Where an answer goes, and who asked. */
export type Place = {
  channel: string;
  user: string;
  /** The root's ts of the thread to answer in; absent: the answer starts one. */
  thread?: string;
  /** The question came by a response URL: the way to the asker where the bot may not post. */
  respond?: RespondFn;
};

const id = z.string().min(1);
const ts = z.string().min(1).optional();

/** The parts of Slack's payloads that say where something happened; the rest is left unread. */
const payload = z.object({
  channel_id: id.optional(),
  user_id: id.optional(),
  channel: z.object({ id }).optional(),
  user: z.object({ id }).optional(),
  message: z.object({ ts, thread_ts: ts }).optional(),
  container: z.object({ channel_id: id.optional(), message_ts: ts, thread_ts: ts }).optional(),
  view: z.object({ type: z.string() }).optional(),
  event: z
    .object({
      channel: z.union([id, z.object({ id })]).optional(),
      user: z.union([id, z.object({ id })]).optional(),
      ts,
      thread_ts: ts,
      channel_type: z.string().optional(),
    })
    .optional(),
});

/**
 * Reads the place out of any payload: command, event, button, shortcut. In a channel an event is
 * answered in a thread under it; a direct message in the conversation itself.
 * A press in the Home tab is answered in the conversation with the person. Undefined where the
 * payload names no person, or no place for an answer.
 */
export function placeOf(body: unknown, respond?: RespondFn): Place | undefined {
  const read = payload.safeParse(body);
  if (!read.success) return undefined;
  const { channel_id, user_id, channel, user, message, container, event, view } = read.data;
  const who = user_id ?? user?.id ?? idOf(event?.user);
  const where =
    channel_id ??
    channel?.id ??
    container?.channel_id ??
    idOf(event?.channel) ??
    (view?.type === 'home' ? who : undefined);
  if (!where || !who) return undefined;
  const direct = isDirect(where);
  const thread =
    message?.thread_ts ??
    container?.thread_ts ??
    event?.thread_ts ??
    (direct ? undefined : (message?.ts ?? event?.ts));
  return {
    channel: where,
    user: who,
    ...(thread ? { thread } : {}),
    ...(respond ? { respond } : {}),
  };
}

/** A conversation of one person with the bot: its id begins with D, or it is the person's own. */
export const isDirect = (channel: string): boolean => /^[DUW]/.test(channel);

const idOf = (value: string | { id: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id;

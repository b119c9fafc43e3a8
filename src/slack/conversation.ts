import type { RespondFn } from '@slack/bolt';
import * as z from 'zod';

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
  type: z.string().optional(),
  channel_id: id.optional(),
  user_id: id.optional(),
  channel: z.object({ id }).optional(),
  user: z.object({ id }).optional(),
  message: z.object({ ts, thread_ts: ts }).optional(),
  container: z.object({ channel_id: id.optional(), message_ts: ts, thread_ts: ts }).optional(),
  view: z
    .object({
      state: z
        .object({
          values: z.record(id, z.record(id, z.object({ selected_conversation: id.nullish() }))),
        })
        .optional()
        .catch(undefined),
    })
    .optional(),
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
 * Reads the place out of any payload: command, event, button, shortcut, form. In a channel an event
 * is answered in a thread under it; a direct message in the conversation itself; a form where it
 * says. What comes from nowhere (a global shortcut, a press in a modal or in the Home tab) is
 * answered in the conversation with the person. Undefined where the payload names no person, or
 * asks for no answer in words.
 */
export function placeOf(body: unknown, respond?: RespondFn): Place | undefined {
  const read = payload.safeParse(body);
  if (!read.success) return undefined;
  const { channel_id, user_id, channel, user, message, container, event, view } = read.data;
  if (read.data.type === 'block_suggestion') return undefined;
  const who = user_id ?? user?.id ?? idOf(event?.user);
  const where =
    channel_id ??
    channel?.id ??
    container?.channel_id ??
    idOf(event?.channel) ??
    chosenIn(view) ??
    user?.id;
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

type Form = z.infer<typeof payload>['view'];

/** The conversation that was chosen in a form. */
const chosenIn = (view: Form): string | undefined =>
  Object.values(view?.state?.values ?? {})
    .flatMap((block) => Object.values(block))
    .find(({ selected_conversation }) => selected_conversation)?.selected_conversation ?? undefined;

const idOf = (value: string | { id: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id;

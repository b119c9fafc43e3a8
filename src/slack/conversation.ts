import type { RespondFn } from '@slack/bolt';
import * as z from 'zod';

/** Where an answer goes, and to whom. */
export type Conversation = {
  channel: string;
  /** Who asked. */
  user: string;
  /** The ts of the root of the thread to answer in; absent: the answer starts a thread. */
  thread?: string;
  /** Sends to the response URL that came with the question, where one did. */
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
 * Reads the conversation out of any payload: command, event, button, shortcut, form. In a channel
 * an event is answered in a thread under it; a direct message in the conversation itself; a form
 * where it says. What names no channel (a global shortcut, a button in a modal or in the Home tab)
 * is answered in the direct messages with the person. Undefined where the payload names no person,
 * or is a typeahead, which takes no message.
 * @param respond how the response URL of this request is used, where it has one
 */
export function conversationOf(body: unknown, respond?: RespondFn): Conversation | undefined {
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

/**
 * Whether an id names the direct messages of one person with the bot: it begins with D, or is the
 * person's own id (U or W), which `chat.postMessage` takes as a channel.
 */
export const isDirect = (channel: string): boolean => /^[DUW]/.test(channel);

type Form = z.infer<typeof payload>['view'];

/** The id of the channel or person that was chosen in a form. */
const chosenIn = (view: Form): string | undefined =>
  Object.values(view?.state?.values ?? {})
    .flatMap((block) => Object.values(block))
    .find(({ selected_conversation }) => selected_conversation)?.selected_conversation ?? undefined;

const idOf = (value: string | { id: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id;

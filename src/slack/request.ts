import type { Context, RespondFn, webApi } from '@slack/bolt';
import { conversationOf } from './conversation.ts';
import type { Clock, Sender } from './delivery/sender.ts';

/** One request of a person: who asked where, and by which client the answer goes out. */
export type SlackRequest = Sender & {
  /** Id of the workspace, or of the organisation. */
  team: string;
  /** Our own bot's id, as its messages name it. */
  botId?: string;
  /** From receiving the request to acknowledging it, in milliseconds. */
  ackMs: number;
};

type ListenerArguments = {
  body: unknown;
  client: webApi.WebClient;
  context: Context;
  respond?: RespondFn;
};

/**
 * Reads the request out of what Bolt hands to a listener; call it once the request is acknowledged.
 * Undefined where the payload names no channel or no person.
 */
export function requestOf(
  { body, client, context, respond }: ListenerArguments,
  clock: Clock,
): SlackRequest | undefined {
  const conversation = conversationOf(body, respond);
  if (!conversation) return undefined;
  return {
    client,
    clock,
    conversation,
    reference: String(context.reference),
    team: context.teamId ?? '',
    ...(context.botId ? { botId: context.botId } : {}),
    ackMs: context.elapsed?.() ?? 0,
  };
}

import type { Context, RespondFn, webApi } from '@slack/bolt';
import type { Errand } from './bot.ts';
import { placeOf } from './conversation.ts';

type Call = { body: unknown; client: webApi.WebClient; context: Context; respond?: RespondFn };

/** The errand that a request asks for, to be made once it is acknowledged; undefined where it names no channel or no person. */
export function errandOf({ body, client, context, respond }: Call): Errand | undefined {
  const place = placeOf(body, respond);
  if (!place) return undefined;
  return {
    client,
    place,
    team: context.teamId ?? '',
    ...(context.botId ? { botId: context.botId } : {}),
    reference: String(context.reference),
    ackMs: context.elapsed?.() ?? 0,
  };
}

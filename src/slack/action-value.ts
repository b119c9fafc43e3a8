import type { BlockAction } from '@slack/bolt';
import * as z from 'zod';

/** A button has `value`, a menu `selected_option` (docs.slack.dev, block_actions payload). */
const element = z.object({
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** The value of the pressed button or of the chosen option; undefined where there is none. */
export function actionValue(action: unknown): string | undefined {
  const read = element.safeParse(action);
  return read.success ? (read.data.selected_option?.value ?? read.data.value) : undefined;
}

/**
 * The message that holds the pressed button. Undefined where the button is in a view or in a
 * message that only its reader sees, which the Web API cannot change.
 */
export function actionMessage(body: BlockAction): { channel: string; ts: string } | undefined {
  const { message, channel, container } = body;
  const ephemeral = container.is_ephemeral === true;
  if (ephemeral || !message?.ts || !channel?.id) return undefined;
  return { channel: channel.id, ts: message.ts };
}

import type { BlockAction } from '@slack/bolt';
import * as z from 'zod';

/** What a press on a button or a menu carries, whichever kind of element it was. */
const action = z.object({
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** The value of what was pressed: a button's own, or the chosen option's. */
export function pressedValue(pressed: unknown): string | undefined {
  const read = action.safeParse(pressed);
  return read.success ? (read.data.selected_option?.value ?? read.data.value) : undefined;
}

/** The message that the button stands in, where it is one that can be changed by everyone. */
export function pressedMessage(body: BlockAction): { channel: string; ts: string } | undefined {
  const { message, channel, container } = body;
  const ephemeral = container.is_ephemeral === true;
  if (ephemeral || !message?.ts || !channel?.id) return undefined;
  return { channel: channel.id, ts: message.ts };
}

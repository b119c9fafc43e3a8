import type { Message } from '../blocks/message.ts';
import { codeOf } from './errors.ts';
import { simpler, simplest } from './simplify.ts';

/**
 * Sends a message as it is; where Slack refuses its form, in a simpler form, and at last as bare
 * text. Throws what the last try threw, and every other error at once.
 * @param refusesForm whether an error means that another form may be taken
 */
export async function inSomeForm<T>(
  whole: Message,
  send: (form: Message) => Promise<T>,
  refusesForm: (error: unknown) => boolean = refusesBlocks,
): Promise<T> {
  const forms = [simpler(whole), simplest(whole), { text: whole.text, blocks: [] }];
  let form = whole;
  for (;;) {
    try {
      return await send(form);
    } catch (error) {
      const next = forms.shift();
      if (!next || !refusesForm(error)) throw error;
      form = next;
    }
  }
}

/** Codes: docs.slack.dev/reference/methods/chat.postMessage. */
const refusesBlocks = (error: unknown): boolean =>
  ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'].includes(codeOf(error) ?? '');

/**
 * A message as Slack's methods take it: without `blocks` where it has none.
 * @param stamp set as the `block_id` of the first block, by which the message is found again
 */
export function contentOf({ text, blocks: [first, ...rest] }: Message, stamp?: string) {
  if (!first) return { text };
  return { text, blocks: [stamp ? { ...first, block_id: stamp } : first, ...rest] };
}

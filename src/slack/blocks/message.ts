import type { Block, KnownBlock } from '@slack/types';
import { limits } from './limits.ts';
import { mrkdwn, shorten } from './text.ts';

/** Any block, also of a kind that @slack/types does not know yet. */
export type MessageBlock = KnownBlock | Block;

/** One message: `text` for notifications and screen readers, `blocks` for the screen. */
export type Message = { text: string; blocks: MessageBlock[] };

/**
 * An answer as messages: `first` starts the thread where there is none, `rest` follows in it;
 * `single` is the same in one message, for where only the asker may see it.
 */
export type Reply = {
  first: Message;
  rest: Message[];
  single: Message;
  /** `asker`: help and problems, which nobody else needs to read. */
  audience: 'everyone' | 'asker';
};

/** The message with a sentence of ours above it. */
export const withNote = ({ text, blocks }: Message, sentence: string): Message => ({
  text: `${sentence} ${text}`,
  blocks: [{ type: 'section', text: mrkdwn(`:information_source: ${sentence}`) }, ...blocks],
});

/** The characters that count towards `limits.messageText`: those of every `text` in the blocks. */
export function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum, part) => sum + textLength(part), 0);
  return Object.entries(value).reduce(
    (sum, [key, part]) =>
      sum + (typeof part === 'string' ? (key === 'text' ? part.length : 0) : textLength(part)),
    0,
  );
}

/**
 * Lays groups of blocks into as few messages as hold them; a group is never divided.
 * Each group must itself be within the limits.
 * @param text of each of the messages
 */
export function pack(text: string, groups: MessageBlock[][]): Message[] {
  const messages: Message[] = [];
  let blocks: MessageBlock[] = [];
  let length = 0;
  const close = () => {
    if (blocks.length > 0) messages.push(message(text, blocks));
    blocks = [];
    length = 0;
  };
  for (const group of groups) {
    const more = textLength(group);
    if (blocks.length + group.length > limits.blocks || length + more > limits.messageText) close();
    blocks.push(...group);
    length += more;
  }
  close();
  return messages;
}

/** A message; a text that is too long for a notification is cut with "…". */
export const message = (text: string, blocks: MessageBlock[]): Message => ({
  text: shorten(text, limits.notification),
  blocks,
});

/**
 * A message of one section.
 * @param markup our own words, in Slack's markup
 * @param text for notifications and screen readers, where it is not the same
 */
export const sectionMessage = (markup: string, text = markup): Message =>
  message(text, [{ type: 'section', text: mrkdwn(markup) }]);

/**
 * One message: as many of the groups as it holds, in order, then `last`. Two blocks are left free,
 * for `withNote`. Where groups are left out, `shortened` stands after the last one that is in.
 */
export function packOne(
  text: string,
  groups: MessageBlock[][],
  last: MessageBlock[],
  shortened: MessageBlock,
): Message {
  const fixed = textLength(last) + textLength(shortened);
  const kept: MessageBlock[] = [];
  let dropped = false;
  for (const group of groups) {
    const fits =
      kept.length + group.length + last.length + 3 <= limits.blocks &&
      textLength(kept) + textLength(group) + fixed <= limits.messageText;
    if (!fits) {
      dropped = true;
      break;
    }
    kept.push(...group);
  }
  return message(text, dropped ? [...kept, shortened, ...last] : [...kept, ...last]);
}

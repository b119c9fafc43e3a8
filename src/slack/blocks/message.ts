import type { Block, KnownBlock } from '@slack/types';
import { limits } from './limits.ts';
import { mrkdwn, shorten } from './text.ts';

export type MessageBlock = KnownBlock | Block;

/** One message: `text` for notifications and screen readers, blocks for the eyes. */
export type Message = { text: string; blocks: MessageBlock[] };

/**
 * An answer as messages: the first starts the thread where there is none; `alone` is the same in
 * one message, for places where only the asker may see it.
 */
export type Reply = {
  first: Message;
  rest: Message[];
  alone: Message;
  /** `asker`: help and problems, which nobody else needs to read. */
  audience: 'everyone' | 'asker';
};

/** The message with a sentence of ours on top. */
export const withNote = ({ text, blocks }: Message, sentence: string): Message => ({
  text: `${sentence} ${text}`,
  blocks: [{ type: 'section', text: mrkdwn(`:information_source: ${sentence}`) }, ...blocks],
});

/** Characters of text in blocks, as Slack's ceiling for a message counts them. */
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
 * Lays groups of blocks into as few messages as hold them; a group is never torn.
 * Each group must itself be within the limits.
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

export const message = (text: string, blocks: MessageBlock[]): Message => ({
  text: shorten(text, limits.notification),
  blocks,
});

/**
 * As many of the groups as one message holds, in order, then `last`, with room for two notes on top;
 * where groups had to go,
 * `shortened` says so instead of silence.
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

import type { Block } from '@slack/types';
import { shortenedBlock } from '../blocks/footer.ts';
import { limits } from '../blocks/limits.ts';
import { type Message, type MessageBlock, packOne } from '../blocks/message.ts';
import { escaped, mrkdwn, shorten } from '../blocks/text.ts';

/** Blocks that every Slack has taken for years; newer ones may be rolled out in phases. */
const old = new Set(['section', 'context', 'divider', 'header', 'actions', 'rich_text']);

/** The same content, the newer kinds of block as sections of text. */
export const simpler = (whole: Message): Message =>
  fitting(
    whole.text,
    whole.blocks.flatMap((block) => (old.has(block.type) ? [block] : asText(block))),
  );

/** The same content as sections of text alone, without buttons. */
export const simplest = (whole: Message): Message =>
  fitting(whole.text, whole.blocks.flatMap(asText));

/** Escaped, a text may be longer than it was: what no longer fits goes, with a word. */
const fitting = (text: string, blocks: MessageBlock[]): Message =>
  packOne(
    text,
    blocks.map((block) => [block]),
    [],
    shortenedBlock,
  );

function asText(block: Block): MessageBlock[] {
  const said: string[] = [];
  if (block.type !== 'actions') collect(block, said);
  const text = said.join(' ').trim();
  return text ? [{ type: 'section', text: mrkdwn(shorten(text, limits.section)) }] : [];
}

/** Text that Slack shows as it is gets escaped, for a section parses it. */
function collect(value: unknown, said: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (typeof text === 'string') said.push(type === 'mrkdwn' ? text : escaped(text));
  for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part, said);
}

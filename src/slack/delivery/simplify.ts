import type { Block } from '@slack/types';
import { shortenedBlock } from '../blocks/footer.ts';
import { limits } from '../blocks/limits.ts';
import { type Message, type MessageBlock, packOne } from '../blocks/message.ts';
import { escaped, mrkdwn, shorten } from '../blocks/text.ts';

/** Kinds of block that every workspace takes; Slack rolls newer ones out in phases. */
const established = new Set(['section', 'context', 'divider', 'header', 'actions', 'rich_text']);

/** The same message with the newer kinds of block as sections of text. */
export const simpler = (whole: Message): Message =>
  fitting(
    whole.text,
    whole.blocks.flatMap((block) => (established.has(block.type) ? [block] : asText(block))),
  );

/** The same message as sections of text alone, without buttons. */
export const simplest = (whole: Message): Message =>
  fitting(whole.text, whole.blocks.flatMap(asText));

/** Escaping makes texts longer: what no longer fits is left out, and a block says so. */
const fitting = (text: string, blocks: MessageBlock[]): Message =>
  packOne(
    text,
    blocks.map((block) => [block]),
    [],
    shortenedBlock,
  );

function asText(block: Block): MessageBlock[] {
  const texts: string[] = [];
  if (block.type !== 'actions') collect(block, texts);
  const text = texts.join(' ').trim();
  return text ? [{ type: 'section', text: mrkdwn(shorten(text, limits.section)) }] : [];
}

/**
 * Collects the texts of a block. A text that was no markup is escaped, for the section that it goes
 * into is parsed as markup.
 */
function collect(value: unknown, texts: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (typeof text === 'string') texts.push(type === 'mrkdwn' ? text : escaped(text));
  for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part, texts);
}

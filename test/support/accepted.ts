import { inSlackWords, validateBlocks, validateView } from 'slack-emulator';
import { expect } from 'vitest';
import { limits } from '../../src/slack/blocks/limits.ts';
import { type Message, type Reply, textLength } from '../../src/slack/blocks/message.ts';

/** A value as it arrives at Slack. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Slack takes the message as it is, and it has a text for notifications. */
export function expectAccepted({ text, blocks }: Message): void {
  const { error, problems } = validateBlocks(sent(blocks), 'message');
  expect([error, ...problems.map(inSlackWords)]).toEqual([null]);
  expect(text.trim()).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(limits.notification);
  expect(textLength(blocks)).toBeLessThanOrEqual(limits.messageText);
  expectHarmless([text, ...markupIn(blocks)]);
}

export function expectReplyAccepted({ first, rest, single }: Reply): void {
  for (const one of [first, ...rest, single]) expectAccepted(one);
}

export function expectViewAccepted(view: { type: 'modal' | 'home'; blocks: unknown[] }): void {
  expect(validateView(sent(view), view.type).map(inSlackWords)).toEqual([]);
  expectHarmless(markupIn(view.blocks));
}

/** Nothing in a text that Slack parses is a mention, a broadcast or a link. */
export function expectHarmless(texts: string[]): void {
  for (const text of texts) expect(text).not.toMatch(/<[!@#]|<https?:/);
}

/** Every text of blocks that Slack parses for markup. */
export function markupIn(blocks: unknown): string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, text } = value as { type?: string; text?: unknown };
    if (type === 'mrkdwn' && typeof text === 'string') found.push(text);
    for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part);
  };
  collect(blocks);
  return found;
}

import { expect, test } from 'vitest';
import { limits } from '../../../src/slack/blocks/limits.ts';
import {
  type MessageBlock,
  message,
  pack,
  packOne,
  textLength,
} from '../../../src/slack/blocks/message.ts';
import { mrkdwn } from '../../../src/slack/blocks/text.ts';

const saying = (length: number): MessageBlock => ({
  type: 'section',
  text: mrkdwn('x'.repeat(length)),
});
const groups = (count: number, length: number) =>
  Array.from({ length: count }, () => [saying(length)]);
const note = saying(1);

test.each([
  [50, [50]],
  [51, [50, 1]],
])('%i short groups are laid into messages of %j blocks', (count, sizes) => {
  expect(pack('t', groups(count, 1)).map(({ blocks }) => blocks.length)).toEqual(sizes);
});

test.each([
  ['as much text as a message holds', 3_000, [4]],
  ['one character more', 3_001, [3, 1]],
])('four groups with %s are laid into messages of %j', (_, length, sizes) => {
  expect(pack('t', groups(4, length)).map(({ blocks }) => blocks.length)).toEqual(sizes);
});

test('a group is never torn', () => {
  const pair = [saying(5_000), saying(5_000)];
  const packed = pack('t', [[saying(5_000)], pair]);
  expect(packed.map(({ blocks }) => blocks)).toEqual([[saying(5_000)], pair]);
});

test('one message keeps the groups that fit and says that it was shortened', () => {
  const { blocks } = packOne('t', groups(5, 3_000), [saying(10)], note);
  expect(blocks).toHaveLength(3 + 2);
  expect(blocks.at(-2)).toEqual(note);
  expect(blocks.at(-1)).toEqual(saying(10));
  expect(textLength(blocks)).toBeLessThanOrEqual(limits.messageText);
});

test('one message that holds everything says nothing of shortening', () => {
  const { blocks } = packOne('t', groups(46, 2), [saying(10)], note);
  expect(blocks).toHaveLength(47);
  expect(blocks).not.toContainEqual(note);
});

test.each([
  [46, 47],
  [47, 48],
  [60, 48],
])('of %i groups one message shows at most %i blocks', (count, shown) => {
  const { blocks } = packOne('t', groups(count, 2), [saying(10)], note);
  expect(blocks).toHaveLength(shown);
});

test.each([
  [3_000, 3_000],
  [3_001, 3_000],
])('a notification of %i characters is %i long', (given, kept) => {
  expect(message('x'.repeat(given), []).text).toHaveLength(kept);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bold,
  escaped,
  foreign,
  marked,
  quotation,
  shorten,
  words,
} from '../../../src/slack/blocks/text.ts';
import { hostile } from '../../support/hostile.ts';

test.each([
  ['as long as allowed stays', 'abcde', 5, 'abcde'],
  ['one longer is cut with a sign', 'abcdef', 5, 'abcd…'],
  ['a cut never leaves half a character', 'abc👩d', 5, 'abc…'],
])('a text %s', (_, text, length, shown) => {
  expect(shorten(text, length)).toBe(shown);
});

test.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['<@U0LOCALBEN>', '&lt;@U0LOCALBEN&gt;'],
  ['R&D', 'R&amp;D'],
  ['&lt;', '&amp;lt;'],
])('%s is written as %s for Slack', (said, written) => {
  expect(escaped(said)).toBe(written);
});

test('foreign text stays within its length once escaped, and ends in no half entity', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 20, max: 600 }), (text, length) => {
      const safe = foreign(text, length);
      expect(safe.length).toBeLessThanOrEqual(length);
      expect(safe.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
    }),
  );
});

test('a marked text is the text, with its stretches in bold', () => {
  const parts = marked('taken for months on end', [
    [0, 5],
    [10, 16],
  ]);
  expect(parts.map((part) => ('text' in part ? part.text : ''))).toEqual([
    'taken',
    ' for ',
    'months',
    ' on end',
  ]);
  expect(parts.map((part) => ('style' in part ? part.style : null))).toEqual([
    { bold: true },
    null,
    { bold: true },
    null,
  ]);
});

test('a quotation holds the excerpt word for word', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { elements } = quotation(text, [[0, Math.min(3, text.length)]], 50_000);
      expect(elements.map((part) => ('text' in part ? part.text : '')).join('')).toBe(text);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test('of a quotation that is cut, no mark reaches over the cut', () => {
  const { elements } = quotation('one two three', [[4, 13]], 8);
  expect(elements).toEqual([{ type: 'text', text: 'one two…' }]);
});

test('where a letter says nothing, a dash stands for it: Slack refuses an empty text', () => {
  expect([bold(''), words('')]).toEqual([
    { type: 'text', text: '–', style: { bold: true } },
    { type: 'text', text: '–' },
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPaint, printable, wrap } from '../../src/terminal/paint.ts';
import { hostile } from '../support/hostile.ts';

test('what could steer a terminal is taken out of foreign text; line breaks stay', () => {
  expect(printable('a\u001B[31mred\u0007\r\nnext\u202Eback\u2066\u200F\u009B')).toBe(
    'a[31mred\nnextback',
  );
});

test('no foreign text leaves a control character or a turn of direction', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(printable(text)).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

test('a text is broken at spaces, none of its words lost', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), (text) => {
      const lines = wrap(text, 40, '  ').split('\n');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
      expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
    }),
  );
});

test('colours take no room in a line', () => {
  const red = (word: string) => `\u001B[31m${word}\u001B[39m`;
  expect(wrap(`${red('one')} ${red('two')} three`, 7)).toBe(`${red('one')} ${red('two')}\nthree`);
});

test('nothing is coloured where the text goes to a pipe', () => {
  expect(createPaint(false).red('x')).toBe('x');
});

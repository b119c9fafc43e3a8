import { expect, test, vi } from 'vitest';
import { remembered } from '../../src/determinations/remembered.ts';

const counted = (most: number) => {
  const of = vi.fn((text: string) => ({ text }));
  return { of, asked: remembered(of, most) };
};

test('what a text came to is given again, the same', () => {
  const { of, asked } = counted(10);
  expect(asked('No spasm.')).toEqual({ text: 'No spasm.' });
  expect(asked('No spasm.')).toBe(asked('No spasm.'));
  expect(of).toHaveBeenCalledTimes(1);
});

test('texts that differ in one letter, in a capital or in half a sign are told apart', () => {
  const { asked } = counted(10);
  const texts = ['', ' ', 'ice', 'Ice', 'ice ', 'ic\u00e9', 'ice\ud800', 'ice\ud801', 'ice\ufffd'];
  for (const text of [...texts, ...texts]) expect(asked(text).text).toBe(text);
});

test('without end of texts, those asked for lately are remembered, and no more', () => {
  const { of, asked } = counted(3);
  for (let i = 0; i < 100; i += 1) {
    asked(`Sentence ${i}.`);
    asked('Stock sentence.');
  }
  expect(of).toHaveBeenCalledTimes(101);
  asked('Sentence 99.');
  expect(of).toHaveBeenCalledTimes(101);
  asked('Sentence 1.');
  expect(of).toHaveBeenCalledTimes(102);
});

test('a text longer than a sentence is, is worked out each time', () => {
  const { of, asked } = counted(10);
  const long = 'spasm '.repeat(200);
  expect(asked(long)).toEqual(asked(long));
  expect(of).toHaveBeenCalledTimes(2);
});

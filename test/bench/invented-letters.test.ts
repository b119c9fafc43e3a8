import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { letterOf } from '../../bench/invented-letters.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { determinationsIn } from '../support/corpus.ts';

const vocabulary = loadVocabulary();
const folder = mkdtempSync(join(tmpdir(), 'imr-invented-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letters = Array.from({ length: 40 }, (_, number) => letterOf(number, 7, vocabulary));
for (const { file, text } of letters) writeFileSync(join(folder, file), text);
const determinations = await determinationsIn(folder, vocabulary);

test('a letter is the same for the same seed and number, and another for another', () => {
  expect(letterOf(3, 7, vocabulary)).toEqual(letters[3]);
  expect(letterOf(3, 8, vocabulary).text).not.toBe(letters[3]?.text);
  expect(new Set(letters.map(({ text }) => text)).size).toBe(letters.length);
});

test('every item is read back with its outcome', () => {
  for (const [at, { text }] of letters.entries()) {
    const stated = text.match(/(?:Upheld|Overturned)(?= \n)/g);
    const read = determinations[at]?.decisions.map(({ outcome }) => outcome);
    expect(read).toEqual(stated?.map((outcome) => outcome.toLowerCase()));
  }
});

test('most decisions are on treatments of the vocabulary, some on what nobody knows', () => {
  const decisions = determinations.flatMap((one) => one.decisions);
  const known = decisions.filter(({ treatments }) => treatments.length > 0).length;
  expect(known / decisions.length).toBeGreaterThan(0.8);
  expect(known).toBeLessThan(decisions.length);
});

import { expect, test } from 'vitest';
import { nearSpellings } from '../../src/vocabulary/spelling.ts';
import { suggestTreatments } from '../../src/vocabulary/suggest.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();
const suggested = (typed: string, limit = 3) =>
  suggestTreatments(vocabulary, typed, limit).map(({ called, name }) => `${called} → ${name}`);

test.each([
  ['flex', 'Flexeril → cyclobenzaprine'],
  ['FLEXE', 'Flexeril → cyclobenzaprine'],
  ['baclo', 'baclofen → baclofen'],
  ['muscle rel', 'muscle relaxant → muscle relaxant'],
  ['opioids', 'opioids → opioid'],
  ['tunnel rel', 'carpal tunnel release → carpal tunnel release'],
])('“%s” goes on as %s', (typed, first) => {
  expect(suggested(typed)).toContain(first);
});

test('each treatment once, no more than asked for, none for nothing', () => {
  const names = suggestTreatments(vocabulary, 'a', 20).map(({ name }) => name);
  expect(names).toHaveLength(20);
  expect(new Set(names).size).toBe(20);
  expect(suggested('  ')).toEqual([]);
  expect(suggested('~')).toEqual([]);
});

test.each([
  ['cyclobenzaprinne', 'cyclobenzaprine'],
  ['acupunctre', 'acupuncture'],
])('“%s” is spelt nearly as %s', (typed, name) => {
  expect(nearSpellings(vocabulary, typed)[0]).toBe(name);
});

test('nothing is near what is far from all', () => {
  expect(nearSpellings(vocabulary, 'xyzzyplugh')).toEqual([]);
});

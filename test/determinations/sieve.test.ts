import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/determinations/grounds/index.ts';
import * as voices from '../../src/determinations/patterns/voices.ts';
import { sentencesOf } from '../../src/determinations/sentences.ts';
import { sieveOf } from '../../src/determinations/sieve/sieve.ts';
import { strictest, wordsNeeded } from '../../src/determinations/sieve/words-needed.ts';
import { said } from './grounds-said.ts';

const needs: [RegExp, string[][]][] = [
  [/\bno\b/i, [[' no ']]],
  [/\bneuro\w*/gi, [[' neuro']]],
  [/non-?opioids?/i, [['non'], ['opioid']]],
  [/\bred[- ]flags?/i, [[' red'], ['flag']]],
  [/\b(?:MRIs?|CT)\b/i, [[' mri', ' ct ']]],
  [
    /(?:is|are) not (?:\w+ ){0,3}(?:certified|approved)\b/i,
    [['is ', 'are '], [' not '], ['certified ', 'approved ']],
  ],
  [/\bpain (?:(?:or|and) )?function/i, [[' pain '], ['function']]],
  [/(?<!no )care\b(?! of)/i, [['care ']]],
  [/^as such/i, [[' as '], [' such']]],
  [/\bin (?:pain|back (?:\w+ )?spasm)s?/i, [[' in '], [' pain', ' back ']]],
  [/\S{2}ab+c/i, [['ab']]],
  [/\d{1,2}\/\d{1,2}/, []],
  [/\b(?:knee|\w+)\b/i, []],
  [/(?:knee)?/i, []],
  [/\u006bnee/i, []],
  [/\bknee/iu, []],
];

describe('wordsNeeded', () => {
  test.each(needs)('%s needs %j', (pattern, pieces) => {
    expect(wordsNeeded(pattern)).toEqual(pieces);
  });

  test('of several needs the longest words are the strictest', () => {
    expect(strictest([[' no '], ['spasm', 'weakness'], ['of']])).toEqual(['spasm', 'weakness']);
    expect(strictest([])).toBeUndefined();
  });
});

type Entry = { pattern: RegExp };
const all: Entry[] = [
  ...grounds.flatMap(({ ways }) =>
    ways.flatMap(({ lacks, states, says, also }) => [lacks, states, says, also]),
  ),
  ...Object.values(voices).flatMap((list) =>
    Array.isArray(list) ? list.map(({ mark }) => mark) : [],
  ),
].flatMap((pattern) => (pattern ? [{ pattern }] : []));
const possibleIn = sieveOf(all, ({ pattern }) => [pattern]);

/** The patterns that fit in a text though the sieve says that they cannot. */
const lostIn = (text: string): string[] => {
  const possible = new Set(possibleIn(text));
  return all
    .filter((entry) => !possible.has(entry) && text.search(entry.pattern) >= 0)
    .map(({ pattern }) => pattern.source);
};

/** A pattern without its edges and looks around, which nothing made at random would meet. */
const loose = ({ source }: RegExp) =>
  new RegExp(
    source.replace(/\\b|\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|(?<!\[)\^|\$$/g, ''),
  );

describe('the sieve of grounds and voices', () => {
  test('every pattern but a few that need no word is told by words', () => {
    expect(all.length).toBeGreaterThan(170);
    expect(all.filter(({ pattern }) => wordsNeeded(pattern).length === 0).length).toBeLessThan(8);
  });

  test('loses no pattern that fits in a sentence of the tables and fixtures', () => {
    const fixtures = new URL('fixtures/', import.meta.url);
    const texts = [
      ...grounds.flatMap(({ ways }) => ways.map(({ like }) => like)),
      ...Object.values(voices).flatMap((list) =>
        Array.isArray(list) ? list.map(({ like }) => like) : [],
      ),
      ...said.map(({ rationale }) => rationale),
      ...readdirSync(fixtures).map((file) => readFileSync(new URL(file, fixtures), 'utf8')),
    ];
    const sentences = texts.flatMap((text) => sentencesOf(text.replace(/\s+/g, ' ')));
    for (const { text } of sentences)
      expect({ text, lost: lostIn(text) }).toEqual({ text, lost: [] });
  });

  test.each(all)('loses nothing that is made after $pattern', ({ pattern }) => {
    const made = fc.stringMatching(loose(pattern), { size: 'xsmall' });
    const capitals = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    const between = fc.constantFrom('', ' ', 'e', 'é', '\u212a', '_', '. ');
    fc.assert(
      fc.property(made, capitals, between, between, (text, written, before, behind) => {
        expect(lostIn(`${before}${written(text)}${behind}`)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

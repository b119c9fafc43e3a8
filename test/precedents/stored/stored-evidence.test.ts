import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Dictionary } from '../../../src/precedents/dictionary.ts';
import { standsInOwnWords, worthOf } from '../../../src/precedents/evidence.ts';
import type { Columns } from '../../../src/precedents/stored/columns.ts';
import { appended } from '../../../src/precedents/stored/postings.ts';
import { SHELF, shelfOf } from '../../../src/precedents/stored/shelves.ts';
import { openStore } from '../../../src/precedents/stored/store.ts';
import { createEvidence, isHeld } from '../../../src/precedents/stored/stored-evidence.ts';
import { quality, type Wanted } from '../../../src/search/query.ts';

const folder = mkdtempSync(join(tmpdir(), 'imr-evidence-'));
const store = openStore(folder, 'test');
afterAll(async () => {
  await store.root.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Decisions on two shelves, in letters of two. */
const decisions = [0, 1, 2, 3, SHELF, SHELF + 1, SHELF + 2, SHELF + 3];
const end = SHELF + 4;
const letter = new Uint32Array(2 * SHELF);
for (const at of decisions) letter[at] = at - (at % 2);

/** The last is none any more, or none yet. */
const columnsOf = (own: Partial<Columns>) => {
  const all = Int32Array.from(decisions.filter((at) => at < (own.end ?? end)).slice(0, -1));
  return { letter, end, revision: 1, decisions: () => all, ...own } as Columns;
};

const terms = ['drug', 'screen', '~screening', 'screened', 'screener'];
const said = fc.dictionary(
  fc.constantFrom(...terms),
  fc.dictionary(fc.constantFrom(...decisions.map(String)), fc.integer({ min: 1, max: 127 })),
);
type Said = Record<string, Record<string, number>>;

const wanted: fc.Arbitrary<Wanted> = fc.record({
  terms: fc.constantFrom<string[][]>(['screen'], ['drug', 'screen']),
  also: fc.constantFrom<Wanted['also'][]>([], [{ term: '~screening', quality: quality.concept }]),
  needed: fc.boolean(),
  weight: fc.constant(1),
});
const nearness = fc.constantFrom(quality.prefix, quality.typo);

function put(database: typeof store.postings, entries: Said) {
  database.clearSync();
  for (const [term, places] of Object.entries(entries))
    for (const [at, set] of Object.entries(places)) {
      const key: [string, number] = [term, shelfOf(Number(at))];
      const one = { numbers: [Number(at)], places: [set] };
      database.putSync(key, appended(database.get(key), one));
    }
}

test('what is found of words is worth what they are worth where they stand, in every decision', () => {
  let revision = 0;
  fc.assert(
    fc.property(said, said, wanted, nearness, (own, ofLetters, one, near) => {
      const background = Object.fromEntries(
        Object.entries(ofLetters).map(([term, places]) => [
          term,
          Object.fromEntries(Object.entries(places).filter(([at]) => Number(at) % 2 === 0)),
        ]),
      );
      put(store.postings, own);
      put(store.background, background);
      revision += 1;
      const columns = columnsOf({ revision });
      const others = ['screened', 'screener'].map((term) => ({ term, quality: near }));
      const dictionary: Dictionary = { frequency: () => 1, near: () => others };
      const found = createEvidence(store, columns, dictionary)(one);

      const inOwnWords: number[] = [];
      for (const at of decisions) {
        const of = (term: string) =>
          (own[term]?.[at] ?? 0) | (background[term]?.[letter[at] as number] ?? 0);
        const whole = one.terms.map(of).reduce((all, here) => all & here);
        const meant = one.also.map(({ term }) => ({
          places: of(term),
          quality: quality.concept,
        }));
        const nearby = one.needed && one.terms.length === 1 ? others : [];
        const here = found.places[at] as number;
        expect(found.worthOf(here)).toBeCloseTo(
          worthOf([
            { places: whole, quality: quality.whole },
            ...meant,
            ...nearby.map(({ term }) => ({ places: of(term), quality: near })),
          ]),
          9,
        );
        if (standsInOwnWords(whole)) inOwnWords.push(at);
        expect(isHeld(here)).toBe(whole > 0 || meant.some((other) => other.places > 0));
      }
      const ofDecisions = inOwnWords.filter((at) => at !== decisions.at(-1));
      expect([...found.own()]).toEqual(ofDecisions);
    }),
  );
});

test('what was found is kept until letters change', () => {
  const columns = columnsOf({ revision: 1 });
  const evidenceOf = createEvidence(store, columns, { frequency: () => 1, near: () => [] });
  const one = { terms: ['drug'], also: [], needed: true, weight: 1 };
  const wholly = 2 ** 7 + 1;
  put(store.background, {});
  put(store.postings, { drug: { 2: 1 } });
  expect(evidenceOf(one).places[2]).toBe(wholly);
  expect([...evidenceOf(one).own()]).toEqual([2]);
  put(store.postings, { drug: { 3: 1 } });
  expect(evidenceOf(one).places[2]).toBe(wholly);
  columns.revision = 2;
  expect([evidenceOf(one).places[2], evidenceOf(one).places[3]]).toEqual([0, wholly]);
  expect([...evidenceOf(one).own()]).toEqual([3]);
});

describe('what is kept', () => {
  /** How many of the words asked for, the first included, are still known after the letters went. */
  function keptOf(asked: string[], end: number, withOwn = false) {
    const columns = columnsOf({ end, ...(withOwn && { decisions: () => new Int32Array(end) }) });
    const evidenceOf = createEvidence(store, columns, { frequency: () => 1, near: () => [] });
    const wanted = (term: string) => ({ terms: [term], also: [], needed: true, weight: 1 });
    const words = [...new Set(asked)];
    put(store.background, {});
    put(store.postings, Object.fromEntries(words.map((word) => [word, { 0: 1, 2: 1 }])));
    const known = asked.map((term) => evidenceOf(wanted(term)));
    if (withOwn) for (const one of known) one.own();
    put(store.postings, {});
    // From the last to the first, for what is asked for pushes out what was asked for long ago.
    return words.toReversed().filter((term) => evidenceOf(wanted(term)).places[2]).length;
  }
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`);

  test('is not all, however many words are asked for', () => {
    expect(keptOf(words(1_200), 4)).toBe(1_000);
  });

  test('is less of more decisions, but no less than a question needs', () => {
    expect(keptOf(words(9), 1_000_000)).toBe(8);
    expect(keptOf(words(9), 3_000_000)).toBe(4);
  });

  test('counts once however often it is asked for', () => {
    expect(keptOf([...words(6), ...Array(10).fill('word5')], 1_000_000)).toBe(6);
  });

  test('counts with its list of decisions', () => {
    expect(keptOf(words(9), 500_000)).toBe(9);
    expect(keptOf(words(9), 500_000, true)).toBeLessThan(9);
  });
});

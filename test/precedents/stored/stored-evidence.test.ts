import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Dictionary } from '../../../src/precedents/dictionary.ts';
import { standsInOwnWords, worthOf } from '../../../src/precedents/evidence.ts';
import type { Columns } from '../../../src/precedents/stored/columns.ts';
import { appended } from '../../../src/precedents/stored/postings.ts';
import { SHELF, shelfOf } from '../../../src/precedents/stored/shelves.ts';
import { openStore } from '../../../src/precedents/stored/store.ts';
import { createEvidence, isHeld, literal } from '../../../src/precedents/stored/stored-evidence.ts';
import { quality, type Wanted } from '../../../src/precedents/wanted.ts';

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

const terms = ['drug', 'screen', '~screening', 'screened', 'screener'];
const said = fc.dictionary(
  fc.constantFrom(...terms),
  fc.dictionary(fc.constantFrom(...decisions.map(String)), fc.integer({ min: 1, max: 127 })),
);
type Said = Record<string, Record<string, number>>;

const wanted: fc.Arbitrary<Wanted> = fc.record({
  terms: fc.constantFrom<string[][]>(['screen'], ['drug', 'screen']),
  also: fc.constantFrom<Wanted['also'][]>([], [{ term: '~screening', quality: quality.situation }]),
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
      const columns = { letter, end, revision } as Columns;
      const others = ['screened', 'screener'].map((term) => ({ term, quality: near }));
      const dictionary: Dictionary = { frequency: () => 1, near: () => others };
      const { places, worthOf: worth } = createEvidence(store, columns, dictionary)(one);

      for (const at of decisions) {
        const of = (term: string) =>
          (own[term]?.[at] ?? 0) | (background[term]?.[letter[at] as number] ?? 0);
        const whole = one.terms.map(of).reduce((all, here) => all & here);
        const meant = one.also.map(({ term }) => ({
          places: of(term),
          quality: quality.situation,
        }));
        const nearby = one.needed && one.terms.length === 1 ? others : [];
        const found = places[at] as number;
        expect(worth(found)).toBeCloseTo(
          worthOf([
            { places: whole, quality: quality.whole },
            ...meant,
            ...nearby.map(({ term }) => ({ places: of(term), quality: near })),
          ]),
          9,
        );
        expect(literal[found]).toBe(standsInOwnWords(whole) ? 1 : 0);
        expect(isHeld(found)).toBe(whole > 0 || meant.some((other) => other.places > 0));
      }
    }),
  );
});

test('what was found is kept until letters change', () => {
  const columns = { letter, end, revision: 1 } as Columns;
  const evidenceOf = createEvidence(store, columns, { frequency: () => 1, near: () => [] });
  const one = { terms: ['drug'], also: [], needed: true, weight: 1 };
  const wholly = 2 ** 7 + 1;
  put(store.background, {});
  put(store.postings, { drug: { 2: 1 } });
  expect(evidenceOf(one).places[2]).toBe(wholly);
  put(store.postings, { drug: { 3: 1 } });
  expect(evidenceOf(one).places[2]).toBe(wholly);
  columns.revision = 2;
  expect([evidenceOf(one).places[2], evidenceOf(one).places[3]]).toEqual([0, wholly]);
});

test('however many words are asked for, only those asked last are kept', () => {
  const columns = { letter, end: 4, revision: 1 } as Columns;
  const evidenceOf = createEvidence(store, columns, { frequency: () => 1, near: () => [] });
  const wanted = (term: string) => ({ terms: [term], also: [], needed: true, weight: 1 });
  put(store.background, {});
  put(store.postings, { drug: { 2: 1 } });
  evidenceOf(wanted('drug'));
  put(store.postings, {});
  for (let i = 0; i < 2_000; i += 1) evidenceOf(wanted(`word${i}`));
  expect(evidenceOf(wanted('drug')).places[2]).toBe(0);
});

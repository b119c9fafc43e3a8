import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appended, everyOf, withChanges } from '../../../src/precedents/stored/postings.ts';
import { SHELF } from '../../../src/precedents/stored/shelves.ts';

const entries = fc
  .uniqueArray(fc.nat({ max: SHELF - 1 }), { maxLength: 200 })
  .map((numbers) => numbers.sort((a, b) => a - b))
  .chain((numbers) =>
    fc.record({
      numbers: fc.constant(numbers),
      places: fc.array(fc.integer({ min: 1, max: 127 }), {
        minLength: numbers.length,
        maxLength: numbers.length,
      }),
    }),
  );

test('entries come back as they were written, in one piece or in several', () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 200 }), fc.nat({ max: 5 }), (all, cut, shelf) => {
      const numbers = all.numbers.map((number) => number + shelf * SHELF);
      const part = (from: number, to?: number) => ({
        numbers: numbers.slice(from, to),
        places: all.places.slice(from, to),
      });
      const value = appended(appended(undefined, part(0, cut)), part(cut));
      const found: [number, number][] = [];
      everyOf(value, shelf, (number, places) => found.push([number, places]));
      expect(found).toEqual(numbers.map((number, i) => [number, all.places[i]]));

      const unevenly = Buffer.concat([Buffer.alloc(1), value]).subarray(1);
      const again: typeof found = [];
      everyOf(unevenly, shelf, (number, places) => again.push([number, places]));
      expect(again).toEqual(found);
    }),
  );
});

test('places are changed where they stand, and new numbers come in their order', () => {
  const changed = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 0, max: 127 })));
  const few = entries.map(({ numbers, places }) => ({
    numbers: numbers.map((_, i) => i * 2),
    places,
  }));
  fc.assert(
    fc.property(few, changed, fc.nat({ max: 5 }), (all, changes, shelf) => {
      const at = (number: number) => number + shelf * SHELF;
      const expected = new Map(all.numbers.map((number, i) => [at(number), all.places[i]]));
      for (const [number, places] of changes) expected.set(at(number), places);
      const value = withChanges(
        appended(undefined, { ...all, numbers: all.numbers.map(at) }),
        new Map(changes.map(([number, places]) => [at(number), places])),
      );
      const found: [number, number][] = [];
      everyOf(value, shelf, (number, places) => found.push([number, places]));
      expect(found).toEqual([...expected].sort(([a], [b]) => a - b));
    }),
  );
});

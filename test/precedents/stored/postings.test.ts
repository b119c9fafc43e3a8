import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appended, everyOf, markWhere } from '../../../src/precedents/stored/postings.ts';
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
    }),
  );
});

test('members are marked where they stand, and only they, beside what was found before', () => {
  const shelves = fc.nat({ max: 5 });
  const shifts = fc.constantFrom(0, 7, 21);
  const others = fc.uniqueArray(fc.nat({ max: SHELF - 1 }));
  fc.assert(
    fc.property(entries, others, shelves, shifts, ({ numbers, places }, other, shelf, shift) => {
      const on = (number: number) => number + shelf * SHELF;
      const some = numbers.filter((_, i) => i % 3 === 0);
      const members = [...other, ...some, ...some.slice(0, 2)].map(on).sort((a, b) => a - b);
      const value = appended(undefined, { numbers: numbers.map(on), places });
      const before = 1 << 30;
      const found = new Uint32Array(members.length).fill(before);
      markWhere(value, shelf, Int32Array.from(members), 0, members.length, found, shift);
      const wanted = members.map((member) => {
        const i = numbers.indexOf(member - shelf * SHELF);
        return i < 0 ? before : before | ((places[i] as number) << shift);
      });
      expect([...found]).toEqual(wanted);
    }),
  );
});

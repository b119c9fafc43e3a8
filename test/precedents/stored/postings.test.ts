import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appended, eachOf, everyOf, SHELF } from '../../../src/precedents/stored/postings.ts';

const entries = fc
  .uniqueArray(fc.nat({ max: SHELF - 1 }), { maxLength: 200 })
  .map((numbers) => numbers.sort((a, b) => a - b))
  .chain((decisions) =>
    fc.record({
      decisions: fc.constant(decisions),
      places: fc.array(fc.integer({ min: 1, max: 127 }), {
        minLength: decisions.length,
        maxLength: decisions.length,
      }),
    }),
  );

test('entries come back as they were written, in one piece or in several', () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 200 }), fc.nat({ max: 5 }), (all, cut, shelf) => {
      const numbers = all.decisions.map((decision) => decision + shelf * SHELF);
      const part = (from: number, to?: number) => ({
        decisions: numbers.slice(from, to),
        places: all.places.slice(from, to),
      });
      const value = appended(appended(undefined, part(0, cut)), part(cut));
      const found: [number, number][] = [];
      everyOf(value, shelf, (decision, places) => found.push([decision, places]));
      expect(found).toEqual(numbers.map((decision, i) => [decision, all.places[i]]));
    }),
  );
});

test('members are found where they stand, and only they', () => {
  fc.assert(
    fc.property(
      entries,
      fc.uniqueArray(fc.nat({ max: SHELF - 1 })),
      ({ decisions, places }, other) => {
        const members = [...new Set([...other, ...decisions.filter((_, i) => i % 3 === 0)])];
        members.sort((a, b) => a - b);
        const value = appended(undefined, { decisions, places });
        const found = new Map<number, number>();
        eachOf(value, 0, members, 0, members.length, (member, set) => {
          found.set(members[member] as number, set);
        });
        const wanted = decisions.flatMap((decision, i) =>
          members.includes(decision) ? [[decision, places[i]] as const] : [],
        );
        expect([...found]).toEqual(wanted);
      },
    ),
  );
});

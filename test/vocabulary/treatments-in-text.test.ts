import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadVocabulary, treatmentsNamed } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();
const named = (text: string) =>
  treatmentsNamed(vocabulary, text).map(({ typed, treatment }) => `${typed}: ${treatment.name}`);

test.each([
  [
    'UR cut the Norco again, and what about Soma?',
    ['Norco: hydrocodone/acetaminophen', 'Soma: carisoprodol'],
  ],
  ['PT is a 45 yo male, s/p fall', []],
  ['12 more PT visits for the knee', ['PT visits: physical therapy']],
  ['please see my evaluation and treatment plan', []],
  ['he cannot mobilize, mobility is poor', []],
  ['voltaren gel, not the tablets', ['voltaren gel: diclofenac gel']],
  ['facet arthropathy at L4-5', []],
  ['RFA dated 9/20 asks for ketamine', ['ketamine: ketamine']],
])('“%s” names %j', (text, names) => {
  expect(named(text)).toEqual(names);
});

test('what was typed is the stretch of the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom('Norco', 'knee MRI', 'PT', '🦴'), fc.string({ unit: 'binary' })),
      ),
      (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { typed, start, end } of treatmentsNamed(vocabulary, text)) {
          expect(text.slice(start, end)).toBe(typed);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      },
    ),
  );
});

test('a message of 100,000 characters is read to its bound', () => {
  const found = treatmentsNamed(vocabulary, 'norco '.repeat(20_000));
  expect(found.length).toBeGreaterThan(5_000);
  expect(found.length).toBeLessThan(10_000);
});

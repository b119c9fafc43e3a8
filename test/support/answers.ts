import fc from 'fast-check';
import type { OutcomesAnswer } from '../../src/answers/outcomes.ts';
import type { Precedent, PrecedentAnswer } from '../../src/answers/precedent.ts';
import type { CaseExcerpt, Position } from '../../src/commands/answer.ts';
import type { Decision, Determination } from '../../src/determinations/determination.ts';
import { hostile, hostileId, hostileQuestion, hostileWord } from './hostile.ts';

const some = <T>(one: fc.Arbitrary<T>, maxLength = 6) => fc.array(one, { maxLength });
const figure = fc.nat({ max: 2_000_000 });
const outcome = fc.constantFrom('upheld' as const, 'overturned' as const);
const outcomes = fc.record({ upheld: figure, overturned: figure });
const day = fc.option(fc.constantFrom('2016-12-09', '2017-01-09'));
const flag = fc.record({
  flag: fc.constantFrom('decided-by-reference', 'rationale-shared', 'a-flag-to-come'),
  detail: hostile,
});
const treatment = fc.record({
  name: hostileWord,
  kind: fc.constantFrom('drug' as const, 'treatment' as const),
  class: hostileWord,
});

/** Stretches of a text, in order and apart. */
const stretches = (text: string) =>
  fc
    .uniqueArray(fc.nat({ max: text.length }), { maxLength: 8 })
    .map((cuts) => [...cuts].sort((a, b) => a - b))
    .map((cuts) =>
      Array.from({ length: Math.floor(cuts.length / 2) }, (_, at): [number, number] => [
        cuts[2 * at] as number,
        cuts[2 * at + 1] as number,
      ]),
    );

export const anyPrecedent: fc.Arbitrary<Precedent> = hostile.chain((excerpt) =>
  fc.record({
    rank: fc.integer({ min: 1, max: 1_000 }),
    id: hostileId,
    decision: fc.integer({ min: 1, max: 1_000 }),
    heading: hostile,
    outcome,
    excerpt: fc.constant(excerpt),
    highlights: stretches(excerpt),
    grounds: some(hostileWord),
    citation: hostile,
    treatments: some(treatment),
    specialties: some(hostileWord),
    licenseStates: some(hostileWord),
    guideline: hostile,
    decided: day,
    flags: some(flag),
  }),
);

export const anyAnswer: fc.Arbitrary<PrecedentAnswer> = fc.record({
  query: fc.record({
    text: hostileQuestion,
    treatments: some(fc.record({ typed: hostileWord, name: hostileWord, class: hostileWord })),
    words: some(hostileWord),
    regions: some(hostileWord),
    forms: some(hostileWord),
    phrases: some(hostileWord),
    without: some(hostileWord),
    filters: fc.oneof(
      outcome.map((only): Record<string, string> => ({ outcome: only })),
      fc.dictionary(fc.constantFrom('specialty', 'guideline', 'ground'), hostileQuestion),
    ),
    corrected: fc.option(hostile),
  }),
  total: figure,
  determinations: figure,
  outcomes,
  byGround: some(
    fc.record({ name: hostileWord, total: figure, upheld: figure, overturned: figure }),
  ),
  corpus: fc.record({
    determinations: figure,
    decisions: figure,
    upheld: figure,
    overturned: figure,
  }),
  results: some(anyPrecedent, 5),
  related: some(
    fc.record({ class: hostileWord, total: figure, outcomes, results: some(anyPrecedent, 1) }),
  ),
  letters: some(fc.record({ id: hostileId, file: hostileId, excerpt: hostile })),
  loose: fc.boolean(),
  suggestions: some(hostileQuestion, 8),
});

export const anyNext = some(fc.record({ label: hostileQuestion, question: hostileQuestion }), 2);

export const anyPosition: fc.Arbitrary<Position> = fc.record({
  offset: fc.nat({ max: 1_000_000 }),
  limit: fc.constant(5),
  sort: fc.constantFrom('relevance' as const, 'newest' as const),
});

const anyDecision: fc.Arbitrary<Decision> = fc.record({
  number: fc.integer({ min: 1, max: 1_000 }),
  heading: hostile,
  disputed: hostile,
  outcome,
  treatments: some(treatment),
  claimsAdministratorGuideline: hostile,
  reviewerGuideline: hostile,
  citations: fc.constant([]),
  rationale: hostile,
  conclusion: hostile,
  grounds: fc.constant([]),
  flags: some(flag),
});

export const anyDetermination: fc.Arbitrary<Determination> = fc.record({
  id: hostileId,
  source: fc.record({ file: hostileId, layout: fc.constant('F1'), sha256: fc.constant('0') }),
  caseNumber: fc.option(hostileWord),
  dates: fc.record({
    injury: day,
    assigned: day,
    applicationReceived: day,
    urDenial: day,
    decision: day,
  }),
  priority: fc.constantFrom('standard' as const, 'expedited' as const, null),
  reviewer: fc.record({ specialties: some(hostileWord), licenseStates: some(hostileWord) }),
  patient: fc.record({
    age: fc.option(fc.nat({ max: 120 })),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
  }),
  diagnoses: some(hostileWord),
  summary: hostile,
  outcome: fc.constantFrom('upheld', 'overturned', 'partially overturned', null),
  decisions: some(anyDecision, 12),
  missing: fc.constant([]),
});

export const anyExcerpts: fc.Arbitrary<CaseExcerpt[]> = some(
  hostile.chain((excerpt) =>
    fc.record({
      decision: fc.integer({ min: 1, max: 1_000 }),
      excerpt: fc.constant(excerpt),
      highlights: stretches(excerpt),
    }),
  ),
);

const rows = some(
  fc.record({ name: hostileWord, total: figure, upheld: figure, overturned: figure }),
  40,
);
const reasons = some(
  fc.record({
    name: hostileWord,
    total: figure,
    upheld: figure,
    overturned: figure,
    sentence: hostile,
    id: hostileId,
    decision: fc.integer({ min: 1, max: 9 }),
  }),
  12,
);

export const anyOutcomes: fc.Arbitrary<OutcomesAnswer> = fc.record({
  query: anyAnswer.map(({ query }) => query),
  total: figure,
  determinations: figure,
  outcomes,
  corpus: fc.record({
    determinations: figure,
    decisions: figure,
    upheld: figure,
    overturned: figure,
  }),
  byTreatment: rows,
  byGround: rows,
  byGuideline: rows,
  bySpecialty: rows,
  byYear: rows,
  overturnedShare: fc.constant({ here: null, corpus: null }),
  reasons: fc.record({ upheld: reasons, overturned: reasons }),
});

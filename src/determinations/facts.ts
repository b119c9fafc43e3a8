import type { Decision, Determination } from './determination.ts';

/** What an index keeps of a letter to filter, count and order its decisions: no texts. */
export type LetterFacts = Pick<
  Determination,
  'id' | 'dates' | 'priority' | 'reviewer' | 'patient' | 'diagnoses'
>;

/** What an index keeps of one decision: no texts, and of grounds and flags only the names. */
export type DecisionFacts = Pick<
  Decision,
  'number' | 'outcome' | 'treatments' | 'reviewerGuideline'
> & {
  citations: { guideline: string }[];
  grounds: { ground: string }[];
  flags: { flag: string }[];
};

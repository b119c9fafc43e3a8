import type { Decision, Determination } from './determination.ts';

/** What is known of a letter without its texts: enough to filter, count and order its decisions. */
export type LetterFacts = Pick<
  Determination,
  'id' | 'dates' | 'priority' | 'reviewer' | 'patient' | 'diagnoses'
>;

/** What is known of a decision without its texts. A whole `Decision` is one as well. */
export type DecisionFacts = Pick<
  Decision,
  'number' | 'outcome' | 'treatments' | 'reviewerGuideline'
> & {
  citations: { guideline: string }[];
  grounds: { ground: string }[];
  flags: { flag: string }[];
};

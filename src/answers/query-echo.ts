import type { AskedTreatment, Question } from '../questions/question.ts';

/** A question as an answer gives it back: what was typed, and how it was understood. */
export type QueryEcho = Omit<Question, 'treatments' | 'filters'> & {
  treatments: Omit<AskedTreatment, 'members'>[];
  /** By the name of the filter, each value as it could be typed. */
  filters: Record<string, string>;
};

/** The echo of a question: treatments without the names that belong to them, filters as text. */
export const queryEcho = (question: Question): QueryEcho => ({
  ...question,
  treatments: question.treatments.map(({ members, ...treatment }) => treatment),
  filters: Object.fromEntries(
    Object.entries(question.filters).map(([name, value]) => [name, String(value)]),
  ),
});

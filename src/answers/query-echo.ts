import type { Question } from '../questions/question.ts';
import type { PrecedentAnswer } from './precedent.ts';

/** A question as an answer gives it back: what was asked, and what was understood. */
export function asked({
  text,
  treatments,
  regions,
  forms,
  words,
  phrases,
  without,
  filters,
  corrected,
}: Question): PrecedentAnswer['query'] {
  return {
    text,
    treatments: treatments.map(({ typed, name, class: ofClass }) => ({
      typed,
      name,
      class: ofClass,
    })),
    regions,
    forms,
    words,
    phrases,
    without,
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, value]) => [name, String(value)]),
    ),
    corrected,
  };
}

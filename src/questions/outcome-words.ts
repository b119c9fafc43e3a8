import type { Filters } from './filters.ts';

// "norco overturned", "only upheld ones"; not "not overturned", "upheld or overturned".
const OUTCOME = /(?<![\p{L}\p{N}-])(?:upheld|overturned)(?![\p{L}\p{N}])/giu;
const NEGATED = /\b(?:not|never|isn't|wasn't)\s+$/iu;

/**
 * An outcome written as a plain word becomes the filter, and spaces stand in the word's place.
 * Unchanged where the words name both outcomes, one is negated, or the filter names the other.
 */
export function withOutcomeWord(
  filters: Filters,
  text: string,
): { filters: Filters; rest: string } {
  const unchanged = { filters, rest: text };
  const words = [...text.matchAll(OUTCOME)];
  const [outcome, other] = new Set(words.map(([word]) => word.toLowerCase())) as Set<
    NonNullable<Filters['outcome']>
  >;
  const negated = words.some(({ index }) => NEGATED.test(text.slice(0, index)));
  if (!outcome || other || negated) return unchanged;
  if (filters.outcome !== undefined && filters.outcome !== outcome) return unchanged;
  return {
    filters: { ...filters, outcome },
    rest: text.replace(OUTCOME, (word) => ' '.repeat(word.length)),
  };
}

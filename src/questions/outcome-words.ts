import type { Filters } from './question.ts';

// "norco overturned", "only upheld ones"; not "not overturned", "upheld or overturned".
const OUTCOME = /(?<![\p{L}\p{N}-])(?<outcome>upheld|overturned)(?![\p{L}\p{N}])/giu;
const NEGATED = /\b(?:not|never|isn't|wasn't)\s+$/iu;

/** An outcome said as a plain word is the filter, as long as the question says no other. */
export function withSpokenOutcome(filters: Filters, rest: string) {
  const said = [...rest.matchAll(OUTCOME)];
  const outcomes = new Set(said.map((found) => found[0].toLowerCase()));
  const negated = said.some(({ index }) => NEGATED.test(rest.slice(0, index)));
  const [outcome] = outcomes as Set<NonNullable<Filters['outcome']>>;
  if (!outcome || outcomes.size > 1 || negated) return { filters, rest };
  if (filters.outcome !== undefined && filters.outcome !== outcome) return { filters, rest };
  return {
    filters: { ...filters, outcome },
    rest: rest.replace(OUTCOME, (word) => ' '.repeat(word.length)),
  };
}

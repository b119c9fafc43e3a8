import type { DecisionFacts, LetterFacts } from '../determinations/facts.ts';
import { type Filters, filterNames, filterOf } from '../questions/filters.ts';

/**
 * One test for all filters of a question: a decision passes where each filter accepts one of the
 * facts that it looks at. A letter that does not state what is filtered by does not pass.
 */
export function passesFilters(
  filters: Filters,
): (letter: LetterFacts, decision: DecisionFacts) => boolean {
  const tests = filterNames.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const { facts, accepts } = filterOf(name);
    const test = remembered(accepts(value));
    return [(letter: LetterFacts, decision: DecisionFacts) => facts(letter, decision).some(test)];
  });
  return (letter, decision) => tests.every((passes) => passes(letter, decision));
}

/** Thousands of decisions state the same: each fact is tested once a question. */
function remembered(test: (fact: string) => boolean): (fact: string) => boolean {
  const known = new Map<string, boolean>();
  return (fact) => {
    const passes = known.get(fact) ?? test(fact);
    known.set(fact, passes);
    return passes;
  };
}

import { isStopWord } from '../analysis/stop-words.ts';
import { type Synonym, synonymWeights } from './query.ts';

/** The terms of an index. */
export type Terms = {
  /** In how many decisions a term stands; 0 where it is in none. */
  frequency(term: string): number;
  /** The terms that begin with these letters. */
  beginningWith(letters: string): Iterable<string>;
  /** The terms within so many errors (letters more, fewer or other), each with how many. */
  within(term: string, errors: number): Iterable<[term: string, errors: number]>;
};

const SHORTEST_PREFIX = 3;
/** A word that the index holds is whole: only a long one also stands for what begins with it. */
const SHORTEST_KNOWN_PREFIX = 5;
const MOST_NEAR = 40;

/** Errors allowed in a word of this length; its first letter is never wrong. */
const errorsIn = (term: string) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

/**
 * The terms that a word of a question may have been meant as: longer ones that it begins, or near
 * spellings of a word that the index does not hold. `isDrug` tells the terms of drugs' names:
 * nothing is near one, nor is one near anything, for norco is not norflex, mobic not mobility.
 */
export function nearTerms(
  term: string,
  terms: Terms,
  isDrug: (term: string) => boolean,
): Synonym[] {
  const isAllowed = (one: string) => /^\p{L}/u.test(one) && !isDrug(one) && !isStopWord(one);
  if (!isAllowed(term)) return [];
  const isKnown = terms.frequency(term) > 0;
  const shortest = isKnown ? SHORTEST_KNOWN_PREFIX : SHORTEST_PREFIX;
  const longer =
    term.length < shortest
      ? []
      : [...terms.beginningWith(term)].filter((one) => one !== term && isAllowed(one));
  if (longer.length > 0 || isKnown) return commonest(longer, terms, synonymWeights.prefix);
  return commonest(respelt(term, terms, isAllowed), terms, synonymWeights.misspelling);
}

/** The terms with the fewest errors in them that begin with the same letter. */
function respelt(term: string, terms: Terms, isAllowed: (one: string) => boolean): string[] {
  const allowed = errorsIn(term);
  if (allowed === 0) return [];
  const found = [...terms.within(term, allowed)].filter(
    ([one]) => one[0] === term[0] && isAllowed(one),
  );
  const fewest = Math.min(...found.map(([, errors]) => errors));
  return found.filter(([, errors]) => errors === fewest).map(([one]) => one);
}

const commonest = (list: string[], terms: Terms, weight: number): Synonym[] =>
  list
    .sort((a, b) => terms.frequency(b) - terms.frequency(a) || (a < b ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map((term) => ({ term, weight }));

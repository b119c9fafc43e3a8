import type SearchableMap from 'minisearch/SearchableMap';
import { affirmed } from '../search/fields.ts';
import { quality, type Wanted } from '../search/query.ts';

/** The terms of a corpus, each with the number of decisions that hold it. */
export type Terms = {
  frequency(term: string): number;
  /** The terms that begin so. */
  beginning(start: string): Iterable<string>;
  /** The terms within so many errors (letters more, fewer or other), with how many. */
  within(term: string, errors: number): Iterable<[term: string, distance: number]>;
};

/** Terms held in a radix tree of MiniSearch. */
export const termsIn = (tree: SearchableMap<number>): Terms => ({
  frequency: (term) => tree.get(term) ?? 0,
  beginning: (start) => tree.atPrefix(start).keys(),
  *within(term, errors) {
    for (const [key, [, distance]] of tree.fuzzyGet(term, errors)) yield [key, distance];
  },
});

/** What a word of a question may stand for in a corpus. */
export type Dictionary = {
  /** In how many decisions a term stands. */
  frequency(term: string): number;
  /** The terms that a word may have been meant as: longer ones, or near spellings of an unknown. */
  near(term: string): { term: string; quality: number }[];
};

const SHORTEST_PREFIX = 3;
/** A word that the corpus knows is whole: only a long one also stands for what begins with it. */
const SHORTEST_KNOWN_PREFIX = 5;
const MOST_NEAR = 40;

/** Errors allowed in a word of this length, the first letter never among them. */
const errorsIn = (term: string) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

/**
 * A dictionary over terms. Nothing is near the name of a drug or treatment, nor the name near
 * anything: norco is not norflex, mobic not mobility.
 */
export function dictionaryOf(terms: Terms, isName: (term: string) => boolean): Dictionary {
  const frequency = (term: string) => terms.frequency(affirmed(term));
  const allowed = (term: string) => /^\p{L}/u.test(term) && !isName(term);

  function longer(term: string): string[] {
    return [...terms.beginning(term)].filter((one) => one !== term && allowed(one));
  }
  function misspelt(term: string): string[] {
    const errors = errorsIn(term);
    if (errors === 0) return [];
    const found = [...terms.within(term, errors)];
    const good = found.filter(([key]) => key[0] === term[0] && allowed(key));
    const least = Math.min(...good.map(([, distance]) => distance));
    return good.filter(([, distance]) => distance === least).map(([key]) => key);
  }
  const commonest = (list: string[]) =>
    list.sort((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1)).slice(0, MOST_NEAR);

  return {
    frequency,
    near(term) {
      if (!allowed(term)) return [];
      const known = frequency(term) > 0;
      const begins = term.length >= (known ? SHORTEST_KNOWN_PREFIX : SHORTEST_PREFIX);
      const prefixed = begins ? commonest(longer(term)) : [];
      if (prefixed.length > 0 || known)
        return prefixed.map((one) => ({ term: one, quality: quality.prefix }));
      return commonest(misspelt(term)).map((one) => ({ term: one, quality: quality.typo }));
    },
  };
}

/** How telling a thing is that a question wants: from 1, where every decision holds it, upwards. */
export function rarityOf({ terms, also }: Wanted, decisions: number, { frequency }: Dictionary) {
  const said = Math.min(...terms.map(frequency));
  const meant = Math.max(said, ...also.map(({ term }) => frequency(term)));
  return 1 + Math.log10((decisions + 1) / (meant + 1));
}

import type { Query, QueryCombination } from 'minisearch';
import { ownFields } from '../fields.ts';
import { nearTerms } from '../near-terms.ts';
import type { Clause, Synonym } from '../query.ts';
import type { TermIndex } from './term-index.ts';

/** Keys of decisions. */
type Keys = ReadonlySet<number>;

/** What the words of a question find among decisions. */
export type Words = {
  /** What each of these decisions scores by MiniSearch; those that hold no word are left out. */
  scores(clauses: Clause[], among: Keys): Map<number, number>;
  /**
   * The decisions of `among` that answer words alone: those whose own text holds all that must be
   * there; where there are none, those that hold as much of it as any does, which is `loose`.
   */
  holding(clauses: Clause[], among: Keys): { keys: Keys; loose: boolean };
  /** Those whose own text holds all of these terms, in whatever order. */
  holdingAll(terms: string[], among: Keys): Keys;
};

/** Words looked up in an index; `isDrug` tells the terms of drugs' names. */
export function createWords(index: TermIndex, isDrug: (term: string) => boolean): Words {
  const near = (term: string) => nearTerms(term, index, isDrug);

  /** The decisions of `among` that match a query. */
  const matching = (query: Query, among: Keys, fields?: string[]): Map<number, number> =>
    new Map(
      index.scores(query, {
        boostDocument: (key) => (among.has(key) ? 1 : 0),
        ...(fields && { fields }),
      }),
    );

  function holdingAll(terms: string[], among: Keys): Keys {
    const rarestFirst = terms.toSorted((a, b) => index.frequency(a) - index.frequency(b));
    let keys = among;
    for (const term of rarestFirst) {
      if (keys.size === 0) break;
      keys = new Set(matching(term, keys, ownFields).keys());
    }
    return keys;
  }

  /** Everything that says a clause: its words, its synonyms, and near terms of a single word. */
  const saying = (clause: Clause, nearby: Synonym[]): QueryCombination => ({
    combineWith: 'OR',
    queries: [
      { ...allOf(clause.terms), boostTerm: () => clause.weight },
      ...[...clause.synonyms, ...nearby].map(({ term, weight }) => ({
        ...allOf([term]),
        boostTerm: () => clause.weight * weight,
      })),
    ],
  });

  function nearbyOf({ terms: [term, ...others], must }: Clause): Synonym[] {
    return term === undefined || others.length > 0 || !must ? [] : near(term);
  }

  return {
    holdingAll,
    scores(clauses, among) {
      if (clauses.length === 0 || among.size === 0) return new Map();
      const queries = clauses.map((clause) => saying(clause, nearbyOf(clause)));
      return matching({ combineWith: 'OR', queries }, among);
    },
    holding(clauses, among) {
      const needed = clauses.filter(({ must }) => must);
      const strict = holdingAll([...new Set(needed.flatMap(({ terms }) => terms))], among);
      if (strict.size > 0) return { keys: strict, loose: false };
      const held = new Map<number, number>();
      for (const clause of needed) {
        const [term = ''] = clause.terms;
        // "spasmodic" stands for "spasm" only where no decision holds that.
        const nearby = index.frequency(term) > 0 ? [] : nearbyOf(clause);
        for (const key of matching(saying(clause, nearby), among).keys())
          held.set(key, (held.get(key) ?? 0) + 1);
      }
      let most = 1;
      for (const clauses of held.values()) most = Math.max(most, clauses);
      const keys = new Set([...held].filter(([, count]) => count === most).map(([key]) => key));
      return { keys, loose: keys.size > 0 };
    },
  };
}

const allOf = (terms: string[]): QueryCombination => ({ combineWith: 'AND', queries: terms });

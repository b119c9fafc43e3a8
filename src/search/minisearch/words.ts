import type { QueryCombination } from 'minisearch';
import { fields, ownFields, scoredFields } from '../fields.ts';
import { nearTerms } from '../near-terms.ts';
import type { Clause, Synonym } from '../query.ts';
import { Keys } from './keys.ts';
import type { TermIndex } from './term-index.ts';

/** What the words of a question find among decisions. */
export type Words = {
  /** What each decision scores by MiniSearch; 0 where it holds no word. */
  scores(clauses: Clause[], among: Keys): (key: number) => number;
  /** The decisions, of `among` where given, whose own text holds all of these terms. */
  holdingAll(terms: string[], among?: Keys): Keys;
  /** The decisions that hold as many of the clauses that must be there as any does. */
  holdingMost(clauses: Clause[], among: Keys): Keys;
};

type Parts = {
  index: TermIndex;
  /** All keys are below this. */
  keyLimit(): number;
  /** Tells the terms of drugs' names. */
  isDrug(term: string): boolean;
};

/** Words looked up in an index. */
export function createWords({ index, keyLimit, isDrug }: Parts): Words {
  /** Everything that says a clause: its words, its synonyms, and near terms of a single word. */
  const saying = (clause: Clause, near: Synonym[]): QueryCombination => ({
    combineWith: 'OR',
    queries: [
      { ...allOf(clause.terms), boostTerm: () => clause.weight },
      ...[...clause.synonyms, ...near].map(({ term, weight }) => ({
        ...allOf([term]),
        boostTerm: () => clause.weight * weight,
      })),
    ],
  });

  /** The same for the order alone: several words that say a concept stand wherever that does. */
  const scoring = (clause: Clause, near: Synonym[]): QueryCombination => {
    const [concept] = clause.synonyms;
    if (clause.terms.length === 1 || !concept) return saying(clause, near);
    return { ...allOf([concept.term]), boostTerm: () => clause.weight };
  };

  function nearOf({ terms: [term, ...others], must }: Clause): Synonym[] {
    return term === undefined || others.length > 0 || !must ? [] : nearTerms(term, index, isDrug);
  }

  function keysOf(all: number[]): Keys {
    const keys = new Keys(keyLimit());
    for (const key of all) keys.add(key);
    return keys;
  }

  return {
    scores(clauses, among) {
      if (clauses.length === 0 || among.all.length === 0) return () => 0;
      const queries = clauses.map((clause) => scoring(clause, nearOf(clause)));
      const scores = new Map<number, number>();
      for (const { id, score } of index.matching({ queries }, scoredFields, among))
        scores.set(id, score);
      return (key) => scores.get(key) ?? 0;
    },
    holdingAll(terms, among) {
      const rarestFirst = [...new Set(terms)].sort(
        (a, b) => index.frequency(a) - index.frequency(b),
      );
      let keys = among;
      for (const term of rarestFirst) {
        const found = index.matching(allOf([term]), ownFields, keys);
        keys = keysOf(found.map(({ id }) => id));
      }
      return keys ?? keysOf([]);
    },
    holdingMost(clauses, among) {
      const held = new Map<number, number>();
      for (const clause of clauses.filter(({ must }) => must)) {
        const [term = ''] = clause.terms;
        // "spasmodic" stands for "spasm" only where no decision holds that.
        const near = index.frequency(term) > 0 ? [] : nearOf(clause);
        for (const { id } of index.matching(saying(clause, near), fields, among))
          held.set(id, (held.get(id) ?? 0) + 1);
      }
      let most = 1;
      for (const count of held.values()) most = Math.max(most, count);
      return keysOf([...held].flatMap(([key, count]) => (count === most ? [key] : [])));
    },
  };
}

const allOf = (terms: string[]): QueryCombination => ({ combineWith: 'AND', queries: terms });

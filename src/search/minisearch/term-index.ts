import MiniSearch, { type Query } from 'minisearch';
import { boosts, type Document, type Field, fields } from '../fields.ts';
import type { Terms } from '../near-terms.ts';
import type { Keys } from './keys.ts';

/** A decision as MiniSearch knows it: its key, and the terms of each field. */
export type IndexedDocument = Document & { id: number };

const options = {
  fields,
  // The documents are terms already: nothing is cut or changed here.
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term || null,
  autoVacuum: false,
  searchOptions: { boost: boosts, combineWith: 'OR' as const },
};

type Matching = { id: number; score: number };

/** One term of an index: in which decisions it stands, and how often, by field. */
export type Postings = Map<number, Map<number, number>>;

/**
 * MiniSearch over the decisions. Documents are removed with their terms, so that nothing has to be
 * vacuumed: MiniSearch's `vacuum` fails where the index changes while it waits. Of MiniSearch's
 * inside, this class alone makes use, to list terms and to write and read the index in pieces.
 */
export class TermIndex extends MiniSearch<IndexedDocument> implements Terms {
  constructor() {
    super(options);
  }

  /** The decisions of `among` (all where left out) that match in these fields, best first. */
  matching(query: Query, fields: Field[], among?: Keys): Matching[] {
    const boostDocument = among && ((key: number) => (among.has(key) ? 1 : 0));
    return this.search(query, { fields, ...(boostDocument && { boostDocument }) }) as Matching[];
  }

  frequency(term: string): number {
    let most = 0;
    for (const decisions of this._index.get(term)?.values() ?? [])
      most = Math.max(most, decisions.size);
    return most;
  }

  beginningWith(letters: string): Iterable<string> {
    return this._index.atPrefix(letters).keys();
  }

  *within(term: string, errors: number): Iterable<[string, number]> {
    for (const [found, [, distance]] of this._index.fuzzyGet(term, errors)) yield [found, distance];
  }

  terms(): string[] {
    return [...this._index.keys()];
  }

  /** Where a term stands, by field: keys of decisions, each with how often behind it. */
  postings(term: string): [field: number, keysAndTimes: number[]][] {
    const byField: [number, number[]][] = [];
    for (const [field, decisions] of this._index.get(term) ?? []) {
      const keysAndTimes: number[] = [];
      for (const [shortId, times] of decisions) {
        const key = this._documentIds.get(shortId);
        if (key !== undefined) keysAndTimes.push(key, times);
      }
      byField.push([field, keysAndTimes]);
    }
    return byField;
  }

  /** Every decision with its number of terms in each field. */
  lengths(): [key: number, lengths: number[]][] {
    return [...this._documentIds].map(([shortId, key]) => [
      key,
      this._fieldLength.get(shortId) ?? [],
    ]);
  }

  /** Takes decisions in without their texts, in an empty index; their terms follow. */
  restoreDecisions(lengths: [key: number, lengths: number[]][]): void {
    for (const [key, ofFields] of lengths) {
      const shortId = this._nextId;
      this._nextId += 1;
      this._documentCount += 1;
      this._idToShortId.set(key, shortId);
      this._documentIds.set(shortId, key);
      this._fieldLength.set(shortId, ofFields);
      for (const [field, length] of ofFields.entries()) {
        const mean = this._avgFieldLength[field] ?? 0;
        this._avgFieldLength[field] = mean + ((length ?? 0) - mean) / this._documentCount;
      }
    }
  }

  /** Takes in where a term stands; decisions that were not restored are left out. */
  restoreTerm(term: string, postings: [field: number, keysAndTimes: number[]][]): void {
    const byField: Postings = new Map();
    for (const [field, keysAndTimes] of postings) {
      const decisions = new Map<number, number>();
      for (let i = 0; i < keysAndTimes.length; i += 2) {
        const shortId = this._idToShortId.get(keysAndTimes[i]);
        if (shortId !== undefined) decisions.set(shortId, keysAndTimes[i + 1] as number);
      }
      if (decisions.size > 0) byField.set(field, decisions);
    }
    if (byField.size > 0) this._index.set(term, byField);
  }

  /** The number by which MiniSearch knows each field in what it keeps. */
  get fieldNumbers(): Record<Field, number> {
    return this._fieldIds as Record<Field, number>;
  }
}

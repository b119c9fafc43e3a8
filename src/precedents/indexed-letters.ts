import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { Determination } from '../determinations/determination.ts';
import type { CorpusChange, Match } from '../search/engine.ts';
import {
  type Entry,
  entryOf,
  isCounted,
  type Place,
  places,
  placesOfTerms,
} from '../search/fields.ts';
import { type Dictionary, dictionaryOf, termsIn } from './dictionary.ts';
import { placeSet } from './evidence.ts';
import type { Postings } from './scoring.ts';

/** A decision with the number that the index knows it by. */
export type Held = Match & { key: number };

export type Letter = { determination: Determination; held: Held[] };

/** Determinations in memory, with an index of where each term stands in which decision. */
export type IndexedLetters = {
  letters: ReadonlyMap<string, Letter>;
  decisions: ReadonlyMap<number, Held>;
  dictionary: Dictionary;
  /** Where a term stands, in the decisions of `members` only. */
  postingsOf(term: string, members: ReadonlySet<number>): Postings;
  update(change: CorpusChange): void;
};

/** An empty index; `isName` tells the terms that name drugs, which nothing may be near to. */
export function createIndexedLetters(isName: (term: string) => boolean): IndexedLetters {
  const letters = new Map<string, Letter>();
  const decisions = new Map<number, Held>();
  const frequencies = new SearchableMap<number>();
  const index = new MiniSearch<{ id: number } & Record<Place, string>>({
    fields: places,
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  let nextKey = 0;

  function hold(determination: Determination): void {
    const held = determination.decisions.map((decision): Held => {
      const key = nextKey;
      nextKey += 1;
      const entry = entryOf(determination, decision);
      index.add({ id: key, ...asFields(entry) });
      count(entry, 1);
      return { key, determination, decision };
    });
    for (const one of held) decisions.set(one.key, one);
    letters.set(determination.id, { determination, held });
  }

  function release({ determination, held }: Letter): void {
    for (const { key, decision } of held) {
      index.discard(key);
      decisions.delete(key);
      count(entryOf(determination, decision), -1);
    }
    letters.delete(determination.id);
  }

  function count(entry: Entry, more: number): void {
    for (const [term, set] of placesOfTerms(entry)) {
      if (!isCounted(term, set)) continue;
      const total = (frequencies.get(term) ?? 0) + more;
      if (total > 0) frequencies.set(term, total);
      else frequencies.delete(term);
    }
  }

  return {
    letters,
    decisions,
    dictionary: dictionaryOf(termsIn(frequencies), isName),
    postingsOf(term, members) {
      const found = index.search(term, { filter: ({ id }) => members.has(id) });
      return new Map(found.map(({ id, match }) => [id, placeSet((match[term] ?? []) as Place[])]));
    },
    update({ put, remove }) {
      const fresh = new Map(put.map((one) => [one.id, one]));
      for (const id of new Set([...remove, ...fresh.keys()])) {
        const known = letters.get(id);
        if (known) release(known);
      }
      for (const one of fresh.values()) hold(one);
    },
  };
}

const asFields = (entry: Entry) =>
  Object.fromEntries(places.map((place) => [place, entry[place].join(' ')])) as Record<
    Place,
    string
  >;

import type { Dictionary } from '../dictionary.ts';
import { ownSet } from '../evidence.ts';
import type { Wanted } from '../wanted.ts';
import type { Columns, Members } from './columns.ts';
import { everyOf } from './postings.ts';
import { rangeOf, type Store } from './store.ts';

/** Decisions that answer words alone, see `heldByWords`; `may` tells which belong otherwise. */
export function heldByWordsStored(
  store: Store,
  columns: Columns,
  wanted: Wanted[],
  dictionary: Dictionary,
  may: (decision: number) => boolean,
): { members: Members; loose: boolean } {
  const needed = wanted.filter((one) => one.needed);
  const literal = new Uint8Array(columns.end);
  for (const { terms } of needed) {
    const sets = placesOfAll(terms, (term, here) => markOwn(store, term, here), columns.end);
    for (let at = 0; at < sets.length; at += 1)
      if ((sets[at] as number) & ownSet) literal[at] = (literal[at] as number) + 1;
  }
  const strict = chosen(literal, needed.length, may);
  if (strict.length > 0) return { members: strict, loose: false };

  const held = new Uint8Array(columns.end);
  for (const { terms, also } of needed) {
    const mark = (term: string, here: Uint8Array) => markAll(store, columns, term, here);
    const sets = placesOfAll(terms, mark, columns.end);
    for (const { term } of also) mark(term, sets);
    const [single = ''] = terms;
    if (terms.length === 1 && dictionary.frequency(single) === 0)
      for (const { term } of dictionary.near(single)) mark(term, sets);
    for (let at = 0; at < sets.length; at += 1) if (sets[at]) held[at] = (held[at] as number) + 1;
  }
  for (let most = needed.length; most > 0; most -= 1) {
    const loose = chosen(held, most, may);
    if (loose.length > 0) return { members: loose, loose: true };
  }
  return { members: new Int32Array(0), loose: true };
}

function chosen(counts: Uint8Array, wanted: number, may: (decision: number) => boolean): Members {
  const members: number[] = [];
  for (let at = 0; at < counts.length; at += 1)
    if (counts[at] === wanted && may(at)) members.push(at);
  return new Int32Array(members);
}

/** The places where all terms stand together, a number for each decision. */
function placesOfAll(
  terms: string[],
  mark: (term: string, here: Uint8Array) => void,
  end: number,
): Uint8Array {
  const [first, ...more] = terms;
  const sets = new Uint8Array(end);
  if (first !== undefined) mark(first, sets);
  for (const term of more) {
    const here = new Uint8Array(end);
    mark(term, here);
    for (let at = 0; at < end; at += 1) sets[at] = (sets[at] as number) & (here[at] as number);
  }
  return sets;
}

/** Adds the places of a term in what is said of decisions. */
function markOwn(store: Store, term: string, here: Uint8Array) {
  for (const { key, value } of store.postings.getRange(rangeOf(term)))
    everyOf(value, key[1], (at, places) => {
      here[at] = (here[at] as number) | places;
    });
}

/** The same with what is said of their letters. */
function markAll(store: Store, columns: Columns, term: string, here: Uint8Array) {
  markOwn(store, term, here);
  for (const { key, value } of store.background.getRange(rangeOf(term)))
    everyOf(value, key[1], (letter, places) => {
      for (let at = letter, end = letter + columns.lengthOf(letter); at < end; at += 1)
        here[at] = (here[at] as number) | places;
    });
}

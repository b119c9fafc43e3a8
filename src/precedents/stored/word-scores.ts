import { type Dictionary, rarityOf } from '../dictionary.ts';
import { BREADTH, ownSet, weightAt } from '../evidence.ts';
import type { PlaceSet } from '../places.ts';
import { quality, type Wanted } from '../wanted.ts';
import { eachOf, everyOf, SHELF, shelfOf } from './postings.ts';
import type { Store } from './store.ts';
import { rangeOf } from './writing.ts';

/** Decision numbers in order. */
export type Members = ArrayLike<number>;

/**
 * The scores of members by the words wanted, one a member: the same as `scoresOf` gives, made for
 * many decisions. Only the members' entries are looked at, wherever else a term may stand.
 */
export function memberScores(
  store: Store,
  wanted: Wanted[],
  members: Members,
  decisions: number,
  dictionary: Dictionary,
): Float64Array {
  const scores = new Float64Array(members.length);
  const stretches = stretchesOf(members);
  const width = weightAt.length;
  const best = new Float64Array(members.length * width);
  for (const one of wanted) {
    const touched = new Set<number>();
    const note = (term: string, howWell: number) => {
      each(store, term, members, stretches, (member, set) => {
        touched.add(member);
        noteBest(best, member * width, set, howWell);
      });
    };
    if (one.terms.length === 1) note(one.terms[0] as string, quality.whole);
    else
      together(store, one.terms, members, stretches, (member, set) => {
        touched.add(member);
        noteBest(best, member * width, set, quality.whole);
      });
    for (const { term, quality: howWell } of one.also) note(term, howWell);
    for (const { term, quality: howWell } of nearOf(one, dictionary)) note(term, howWell);

    const worth = one.weight * rarityOf(one, decisions, dictionary);
    for (const member of touched) {
      let most = 0;
      let all = 0;
      for (let i = 0; i < width; i += 1) {
        const here = best[member * width + i] as number;
        most = Math.max(most, here);
        all += here;
        best[member * width + i] = 0;
      }
      scores[member] = (scores[member] as number) + worth * (most + BREADTH * (all - most));
    }
  }
  return scores;
}

function noteBest(best: Float64Array, at: number, set: PlaceSet, howWell: number) {
  for (let i = 0; i < weightAt.length; i += 1)
    if (set & (1 << i))
      best[at + i] = Math.max(best[at + i] as number, (weightAt[i] as number) * howWell);
}

const nearOf = ({ terms, needed }: Wanted, dictionary: Dictionary) =>
  needed && terms.length === 1 ? dictionary.near(terms[0] as string) : [];

type Found = (member: number, places: PlaceSet) => void;
type Stretch = { shelf: number; from: number; to: number };

/** The shelves on which members stand, each with the members there. */
function stretchesOf(members: Members): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < members.length; ) {
    const shelf = shelfOf(members[from] as number);
    let to = from + 1;
    while (to < members.length && (members[to] as number) < (shelf + 1) * SHELF) to += 1;
    stretches.push({ shelf, from, to });
    from = to;
  }
  return stretches;
}

function each(store: Store, term: string, members: Members, stretches: Stretch[], found: Found) {
  for (const { shelf, from, to } of stretches) {
    const value = store.postings.getBinaryFast([term, shelf]);
    if (value) eachOf(value, shelf, members, from, to, found);
  }
}

/** Calls back for each member where a term stands, with the member's index. */
export const eachMember = (store: Store, term: string, members: Members, found: Found) =>
  each(store, term, members, stretchesOf(members), found);

/** Members where all terms stand, with the places that they share. */
function together(
  store: Store,
  terms: string[],
  members: Members,
  stretches: Stretch[],
  found: Found,
) {
  const shared = new Map<number, PlaceSet>();
  for (const [i, term] of terms.entries()) {
    const before = i === 0 ? undefined : new Map(shared);
    if (before) shared.clear();
    each(store, term, members, stretches, (member, set) => {
      const both = before ? set & (before.get(member) ?? 0) : set;
      if (both) shared.set(member, both);
    });
  }
  for (const [member, set] of shared) found(member, set);
}

/** Decisions that answer words alone, see `heldByWords`; `may` tells which belong otherwise. */
export function heldByWordsStored(
  store: Store,
  wanted: Wanted[],
  end: number,
  dictionary: Dictionary,
  may: (decision: number) => boolean,
): { decisions: number[]; loose: boolean } {
  const needed = wanted.filter((one) => one.needed);
  const literal = new Uint8Array(end);
  const held = new Uint8Array(end);
  const seen = new Uint8Array(end);
  for (const [i, one] of needed.entries()) {
    const mark = (decision: number) => {
      if (seen[decision] === i + 1) return;
      seen[decision] = i + 1;
      held[decision] = (held[decision] as number) + 1;
    };
    for (const [decision, set] of standing(store, one.terms, end)) {
      mark(decision);
      if (set & ownSet) literal[decision] = (literal[decision] as number) + 1;
    }
    for (const { term } of one.also) every(store, term, mark);
    const [single] = one.terms;
    if (one.terms.length === 1 && dictionary.frequency(single as string) === 0)
      for (const { term } of dictionary.near(single as string)) every(store, term, mark);
  }
  const strict = chosen(literal, needed.length, may);
  if (strict.length > 0) return { decisions: strict, loose: false };
  for (let most = needed.length; most > 0; most -= 1) {
    const loose = chosen(held, most, may);
    if (loose.length > 0) return { decisions: loose, loose: true };
  }
  return { decisions: [], loose: true };
}

function chosen(counts: Uint8Array, wanted: number, may: (decision: number) => boolean): number[] {
  const decisions: number[] = [];
  for (let at = 0; at < counts.length; at += 1)
    if (counts[at] === wanted && may(at)) decisions.push(at);
  return decisions;
}

function every(store: Store, term: string, found: (decision: number, set: PlaceSet) => void) {
  for (const { key, value } of store.postings.getRange(rangeOf(term)))
    everyOf(value, key[1], found);
}

/** Where all terms stand together, decision by decision. */
function* standing(store: Store, terms: string[], end: number): Generator<[number, PlaceSet]> {
  const sets = new Uint8Array(end).fill(terms.length > 0 ? 0xff : 0);
  for (const term of terms) {
    const here = new Uint8Array(end);
    every(store, term, (decision, set) => {
      here[decision] = set;
    });
    for (let at = 0; at < end; at += 1) sets[at] = (sets[at] as number) & (here[at] as number);
  }
  for (let at = 0; at < end; at += 1) if (sets[at]) yield [at, sets[at] as number];
}

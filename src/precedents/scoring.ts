import type { PlaceSet } from '../search/fields.ts';
import { quality, type Wanted } from '../search/query.ts';
import { type Dictionary, rarityOf } from './dictionary.ts';
import { type Evidence, standsInOwnWords, worthOf } from './evidence.ts';

/** Where one term stands: decision → places. Decisions are known by numbers of the search's own. */
export type Postings = ReadonlyMap<number, PlaceSet>;

/** What the words of a question find in one decision. */
export type WordsFound = {
  score: number;
  /** How many of the things wanted stand there word for word, in the decision's own text. */
  literal: number;
  /** How many stand there in any way: in other words, misspelt, in the letter's summary. */
  held: number;
};

/**
 * Scores decisions by the words wanted: for each its rarity in the corpus times the worth of the
 * places where it stands. `postingsOf` may leave out decisions that are not of interest; what it
 * gives for the others does not depend on that, and neither does a score.
 */
export function scoresOf(
  wanted: Wanted[],
  decisions: number,
  dictionary: Dictionary,
  postingsOf: (term: string) => Postings,
): Map<number, WordsFound> {
  const found = new Map<number, WordsFound>();
  for (const one of wanted) {
    const worth = one.weight * rarityOf(one, decisions, dictionary);
    const literal = together(one.terms.map(postingsOf));
    const evidence = new Map<number, Evidence>();
    const note = (postings: Postings, howWell: number) => {
      for (const [decision, places] of postings) {
        const known = evidence.get(decision);
        if (known) known.push({ places, quality: howWell });
        else evidence.set(decision, [{ places, quality: howWell }]);
      }
    };
    note(literal, quality.whole);
    for (const other of one.also) note(postingsOf(other.term), other.quality);
    // "spasmodic" adds to the score of "spasm", but it only stands for it where no text has that.
    const [single, ...more] = one.terms;
    const known = single === undefined || more.length > 0 || dictionary.frequency(single) > 0;
    const holders = known ? new Set(evidence.keys()) : undefined;
    if (single !== undefined && more.length === 0 && one.needed)
      for (const near of dictionary.near(single)) note(postingsOf(near.term), near.quality);

    for (const [decision, stands] of evidence) {
      const so = found.get(decision) ?? { score: 0, literal: 0, held: 0 };
      so.score += worth * worthOf(stands);
      if (one.needed && (holders?.has(decision) ?? true)) so.held += 1;
      if (one.needed && standsInOwnWords(literal.get(decision) ?? 0)) so.literal += 1;
      found.set(decision, so);
    }
  }
  return found;
}

/** Where all of several terms stand together. */
function together([first, ...others]: Postings[]): Postings {
  if (!first || others.length === 0) return first ?? new Map();
  const all = new Map<number, PlaceSet>();
  for (const [decision, places] of first) {
    const shared = others.reduce((set, postings) => set & (postings.get(decision) ?? 0), places);
    if (shared) all.set(decision, shared);
  }
  return all;
}

/**
 * The decisions that answer words alone: those whose own text holds every word; where there are
 * none, those that hold as many as any does, which is `loose`. Where none hold any, there are none.
 */
export function heldByWords(found: ReadonlyMap<number, WordsFound>, wanted: Wanted[]) {
  const needed = wanted.filter((one) => one.needed).length;
  const strict = [...found].filter(([, { literal }]) => literal === needed);
  if (strict.length > 0) return { decisions: strict.map(([one]) => one), loose: false };
  let most = 0;
  for (const { held } of found.values()) most = Math.max(most, held);
  const loose = [...found].filter(([, { held }]) => held === most && most > 0);
  return { decisions: loose.map(([one]) => one), loose: loose.length > 0 };
}

import { type Dictionary, rarityOf } from '../dictionary.ts';
import { BREADTH, weightAt } from '../evidence.ts';
import { quality, type Wanted } from '../wanted.ts';
import type { Columns, Members } from './columns.ts';
import { markWhere } from './postings.ts';
import { SHELF, shelfOf } from './shelves.ts';
import type { Store } from './store.ts';

/**
 * The scores of members by the words wanted, one a member: the same as `scoresOf` gives, made for
 * many decisions. Of each term only the shelves are read on which members stand.
 */
export function memberScores(
  store: Store,
  columns: Columns,
  wanted: Wanted[],
  members: Members,
  decisions: number,
  dictionary: Dictionary,
): Float64Array {
  const scores = new Float64Array(members.length);
  if (wanted.length === 0 || members.length === 0) return scores;
  const reader = createReader(store, columns, members);
  const evidence = new Uint32Array(members.length);
  for (const one of wanted) {
    reader.markAll(one.terms, evidence, shiftOf(quality.whole));
    for (const other of one.also) reader.mark(other.term, evidence, shiftOf(other.quality));
    for (const near of nearOf(one, dictionary))
      reader.mark(near.term, evidence, shiftOf(near.quality));

    const worth = one.weight * rarityOf(one, decisions, dictionary);
    for (let i = 0; i < evidence.length; i += 1) {
      const found = evidence[i] as number;
      if (found === 0) continue;
      scores[i] = (scores[i] as number) + worth * worthOf(found);
      evidence[i] = 0;
    }
  }
  return scores;
}

const nearOf = ({ terms, needed }: Wanted, dictionary: Dictionary) =>
  needed && terms.length === 1 ? dictionary.near(terms[0] as string) : [];

/**
 * What is found of one thing wanted, in one number: for each quality of its terms, best first, the
 * places where they stand. Four qualities of seven places fit into 28 bits.
 */
const qualities = Object.values(quality).sort((a, b) => b - a);
const WIDTH = weightAt.length;

const shiftOf = (howWell: number): number => WIDTH * qualities.findIndex((one) => one <= howWell);

/** What evidence is worth, see `worthOf` in evidence.ts. */
function worthOf(found: number): number {
  if (found >= USUAL) return worked(found);
  const known = usual[found] as number;
  if (known > 0) return known;
  usual[found] = worked(found);
  return usual[found] as number;
}

/** Evidence of the two best qualities, which most is: worked out once. */
const USUAL = 1 << (2 * WIDTH);
const usual = new Float64Array(USUAL);

function worked(found: number): number {
  let best = 0;
  let all = 0;
  for (const [place, weight] of weightAt.entries()) {
    const howWell = qualities.find((_, i) => found & (1 << (i * WIDTH + place))) ?? 0;
    best = Math.max(best, weight * howWell);
    all += weight * howWell;
  }
  return best + BREADTH * (all - best);
}

/** Reads where terms stand among members. */
export function createReader(store: Store, columns: Columns, members: Members) {
  const letters = new Int32Array(members.length);
  for (let i = 0; i < members.length; i += 1)
    letters[i] = columns.letter[members[i] as number] as number;
  const stretches = stretchesOf(members);

  /** Adds the places of a term, in what is said of the decision or of its letter. */
  function mark(term: string, found: Uint32Array, shift: number) {
    for (const { shelf, from, to } of stretches) {
      const said = store.postings.getBinaryFast([term, shelf]);
      if (said) markWhere(said, shelf, members, from, to, found, shift);
      const background = store.background.getBinaryFast([term, shelf]);
      if (background) markWhere(background, shelf, letters, from, to, found, shift);
    }
  }

  return {
    mark,
    /** Adds the places where all of several terms stand together. */
    markAll(terms: string[], found: Uint32Array, shift: number) {
      const [only, ...more] = terms;
      if (only === undefined) return;
      if (more.length === 0) return mark(only, found, shift);
      const together = new Uint32Array(members.length);
      mark(only, together, 0);
      for (const term of more) {
        const here = new Uint32Array(members.length);
        mark(term, here, 0);
        for (let i = 0; i < here.length; i += 1)
          together[i] = (together[i] as number) & (here[i] as number);
      }
      for (let i = 0; i < together.length; i += 1)
        found[i] = (found[i] as number) | ((together[i] as number) << shift);
    },
  };
}

type Stretch = { shelf: number; from: number; to: number };

/** The shelves on which members stand, each with the members there; a letter's stand on one. */
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

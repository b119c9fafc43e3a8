import { isUnreadable } from '../../letters/letter.ts';
import { isCounted } from '../../search/fields.ts';
import type { Entries } from './postings.ts';
import { atOf, placesOf, type Sheaf } from './sheaf.ts';

/** Where a term stands: in what is said of decisions, and of letters as a whole. */
export type Stands = { said: Entries; background: Entries };

export type Joining = {
  /** The first number of each letter, by its place in the sheaf; below 0 where it is left out. */
  starts: number[];
  /** Whether a sentence stands in the letters of many workers. */
  recurs: (sentence: string) => boolean;
  /** Where it is noted where a term stands. */
  standsOf: (term: string) => Stands;
  /** Told in how many decisions a term stands, as far as they count: see `isCounted`. */
  count: (term: string, decisions: number) => void;
};

/** Notes where the terms of a sheaf stand, now that its letters have numbers. */
export function join(sheaf: Sheaf, { starts, standsOf, count }: Joining): void {
  const { terms, said, background } = sheaf.lists;
  if (terms === '') return;
  const decisionsOf = sheaf.letters.map((one) => (isUnreadable(one) ? 0 : one.decisions.length));
  const pieces = piecesOf(sheaf, starts);
  /** The last term that was found in the background of each letter. */
  const lastIn = starts.map(() => -1);
  let [saidBefore, backgroundBefore] = [0, 0];

  for (const [i, term] of terms.split(' ').entries()) {
    const stands = standsOf(term);
    let counted = 0;
    const backgroundEnd = backgroundBefore + (background.lengths[i] as number);
    for (const entry of background.entries.subarray(backgroundBefore, backgroundEnd)) {
      const letter = atOf(entry);
      const start = starts[letter] as number;
      if (start < 0) continue;
      add(stands.background, start, placesOf(entry));
      if (isSentence(entry)) continue;
      lastIn[letter] = i;
      counted += decisionsOf[letter] as number;
    }
    backgroundBefore = backgroundEnd;

    let [number, letter, places] = [-1, 0, 0];
    const close = () => {
      if (number < 0) return;
      add(stands.said, number, places);
      if (lastIn[letter] !== i && isCounted(term, places)) counted += 1;
    };
    const saidEnd = saidBefore + (said.lengths[i] as number);
    for (const entry of said.entries.subarray(saidBefore, saidEnd)) {
      const piece = atOf(entry);
      const here = pieces.numbers[piece] ?? -1;
      if (here < 0) continue;
      if (here !== number) {
        close();
        [number, letter, places] = [here, pieces.letters[piece] as number, 0];
      }
      places |= placesOf(entry);
    }
    close();
    saidBefore = saidEnd;
    if (counted > 0) count(term, counted);
  }
}

/** Sentences are terms of their letters too, but stand in no place that is asked for. */
const isSentence = (entry: number): boolean => placesOf(entry) === 0;

function add({ numbers, places }: Entries, number: number, set: number) {
  numbers.push(number);
  places.push(set);
}

/** The number of a piece's decision, below 0 where it is not said or left out, and its letter. */
function piecesOf(sheaf: Sheaf, starts: number[]) {
  const numbers: number[] = [];
  const letters: number[] = [];
  for (const [at, letter] of sheaf.letters.entries()) {
    const start = starts[at] as number;
    if (isUnreadable(letter) || start < 0) continue;
    let piece = sheaf.pieces[at] as number;
    const next = (number: number) => {
      numbers[piece] = number;
      letters[piece] = at;
      piece += 1;
    };
    for (const [i, { sentences }] of letter.decisions.entries()) {
      next(start + i);
      for (const [k, { voice }] of sentences.entries()) {
        if (sentences[k]?.own) continue;
        next(voice === 'reviewer' ? start + i : -1);
        next(voice === 'reviewer' ? -1 : start + i);
      }
    }
  }
  return { numbers, letters };
}

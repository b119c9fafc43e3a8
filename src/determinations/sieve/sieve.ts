import { type Need, wordsNeeded } from './words-needed.ts';

/** Words remembered, and how long one may be for that: texts repeat a few thousand words. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
const WORD = /\w+/g;

/**
 * Entries with patterns → for a text, those of them that may fit in it, in their order, told by its
 * words alone: a look at each word in place of a run of each pattern. It may keep an entry that does
 * not fit, never lose one that does. `patternsOf` gives patterns that must all fit somewhere in the
 * whole of the text.
 */
export function sieveOf<Entry>(
  entries: readonly Entry[],
  patternsOf: (entry: Entry) => RegExp[],
): (text: string) => Entry[] {
  const needs: Need[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (need: Need): number => {
    const number = numbers.get(need.join()) ?? needs.push(need) - 1;
    numbers.set(need.join(), number);
    return number;
  };
  const asking = entries.map((entry) => ({
    entry,
    asks: [...new Set(patternsOf(entry).flatMap(wordsNeeded).map(numberOf))],
  }));
  const byOpening = new Map<string, { piece: string; need: number }[]>();
  needs.forEach((pieces, need) => {
    for (const piece of pieces) {
      const opening = piece.slice(0, 2);
      byOpening.set(opening, [...(byOpening.get(opening) ?? []), { piece, need }]);
    }
  });
  const known = new Map<string, number[]>();
  const metByNew = (word: string): number[] => {
    const whole = ` ${word.toLowerCase()} `;
    const met: number[] = [];
    for (let at = 0; at < whole.length - 1; at += 1)
      for (const { piece, need } of byOpening.get(whole.slice(at, at + 2)) ?? [])
        if (whole.startsWith(piece, at)) met.push(need);
    if (known.size >= MOST_WORDS) known.clear();
    // Joined anew, for a word cut out of a letter would keep all of the letter's text in memory.
    if (word.length <= LONGEST_WORD) known.set([...word].join(''), met);
    return met;
  };
  return (text) => {
    const met = new Uint8Array(needs.length);
    for (const word of text.match(WORD) ?? [])
      for (const need of known.get(word) ?? metByNew(word)) met[need] = 1;
    return possibleOf(asking, met);
  };
}

type Asking<Entry> = { entry: Entry; asks: number[] };

/** Plain loops: this is gone through for every sentence. */
function possibleOf<Entry>(asking: Asking<Entry>[], met: Uint8Array): Entry[] {
  const possible: Entry[] = [];
  for (const { entry, asks } of asking) {
    let at = 0;
    while (at < asks.length && met[asks[at] as number] === 1) at += 1;
    if (at === asks.length) possible.push(entry);
  }
  return possible;
}

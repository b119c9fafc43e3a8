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
  const asks = entries.map((entry) => [
    ...new Set(patternsOf(entry).flatMap(wordsNeeded).map(numberOf)),
  ]);
  /** Entries by the first thing that they ask; those that ask nothing may always fit. */
  const asking: number[][] = needs.map(() => []);
  const always: number[] = [];
  for (const [entry, [first]] of asks.entries())
    (first === undefined ? always : (asking[first] as number[])).push(entry);
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
    const met = new Set<number>();
    for (const word of text.match(WORD) ?? [])
      for (const need of known.get(word) ?? metByNew(word)) met.add(need);
    const possible = [...always];
    for (const need of met)
      for (const entry of asking[need] ?? [])
        if (asks[entry]?.every((one) => met.has(one))) possible.push(entry);
    return possible.sort((a, b) => a - b).map((entry) => entries[entry] as Entry);
  };
}

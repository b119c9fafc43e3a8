import { wordsNeeded } from './words-needed.ts';

/** Words remembered, and how long one may be for that: texts repeat a few thousand words. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
const WORD = /\w+/g;

/** Which needs are met, one bit for each: cheap to join for every word of a text. */
type Bits = Uint32Array;

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
  const needsOf = entries.map((entry) => patternsOf(entry).flatMap(wordsNeeded));
  const needs = [...new Map(needsOf.flat().map((need) => [need.join(), need])).values()];
  const numberOf = new Map(needs.map((need, at) => [need.join(), at]));
  const numbered = entries.map((entry, at) => ({
    entry,
    asks: (needsOf[at] ?? []).map((need) => numberOf.get(need.join()) ?? 0),
  }));
  const size = Math.ceil(needs.length / 32);
  const byPiece = new Map<string, Bits>();
  needs.forEach((need, at) => {
    for (const piece of need) {
      const bits = byPiece.get(piece) ?? new Uint32Array(size);
      byPiece.set(piece, mark(bits, at));
    }
  });
  const known = new Map<string, Bits>();
  const ofNewWord = (word: string): Bits => {
    const whole = ` ${word.toLowerCase()} `;
    const bits = new Uint32Array(size);
    for (const [piece, of] of byPiece) if (whole.includes(piece)) join(bits, of);
    if (known.size >= MOST_WORDS) known.clear();
    if (word.length <= LONGEST_WORD) known.set(word, bits);
    return bits;
  };
  return (text) => {
    const met = new Uint32Array(size);
    for (const word of text.match(WORD) ?? []) join(met, known.get(word) ?? ofNewWord(word));
    const possible: Entry[] = [];
    for (const { entry, asks } of numbered)
      if (asks.every((at) => isMarked(met, at))) possible.push(entry);
    return possible;
  };
}

const isMarked = (bits: Bits, at: number): boolean =>
  (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;

function mark(bits: Bits, at: number): Bits {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
  return bits;
}

function join(into: Bits, bits: Bits): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) | (bits[at] as number);
}

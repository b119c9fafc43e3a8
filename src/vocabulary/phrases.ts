/** A word of a text with its place, `[start, end)` in UTF-16 units. */
export type Token = { word: string; start: number; end: number };

/** A phrase in a text: what it stands for, and its place in tokens `[from, to)` and in characters. */
export type PhraseFound<T> = { values: T[]; from: number; to: number; start: number; end: number };

type Phrase<T> = { parts: string[][]; within: RegExp; length: number; values: T[] };

/** Phrases by their first word, the longest first. */
export type PhraseIndex<T> = Map<string, Phrase<T>[]>;

// A letter run, a number with its decimals, or one of the signs that carry meaning in an order.
const TOKEN = /\p{L}+|\d+(?:\.\d+)?|[#%]/gu;
// What may stand between two words of one name: "MS-Contin", "X - ray", "men's", "R&D", "M.R.I.".
const WITHIN_NAME = /^(?:[\s\-‐-―/'’&+]{0,3}|\.)$/u;
// The same in a name that has commas itself: "walker, cane or crutches".
const WITHIN_LIST = /^[\s\-‐-―/'’&+,]{0,3}$/u;
// … and between the ingredients of one: "Hydrocodone 10mg / acetaminophen 325mg".
const BETWEEN_PARTS = /^[\s\-‐-―/+&]{0,4}$/u;
const STRENGTH = /^(?:\d+(?:\.\d+)?|mg|mcg|ml|with|w)$/u;
const LONGEST_STRENGTH = 4;

/** The words of a text, lower-cased and singular, with their places. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: singular(word.toLowerCase()),
    start: index,
    end: index + word.length,
  }));
}

/** The words of tokens, as one text. */
export const wordsOf = (tokens: Token[]): string => tokens.map(({ word }) => word).join(' ');

/** The words of a name, parted at its slashes: "EMG/NCV" has two parts. */
export function partsOf(name: string): string[][] {
  return name
    .toLowerCase()
    .split('/')
    .map((part) => (part.match(TOKEN) ?? []).map(singular));
}

/** One form for singular and plural; short words stay ("TENS" is not "ten"). */
export function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/u.test(word) ? word : word.slice(0, -1);
}

/** Indexes phrases with what they stand for; one given twice stands for both values, in that order. */
export function phraseIndex<T>(phrases: Iterable<readonly [phrase: string, value: T]>) {
  const index: PhraseIndex<T> = new Map();
  const byKey = new Map<string, Phrase<T>>();
  for (const [phrase, value] of phrases) {
    const parts = partsOf(phrase);
    const key = parts.join('/');
    const first = parts[0]?.[0];
    const known = byKey.get(key);
    if (known) {
      if (!known.values.includes(value)) known.values.push(value);
    } else if (first !== undefined) {
      const within = phrase.includes(',') ? WITHIN_LIST : WITHIN_NAME;
      const made = { parts, within, length: parts.flat().length, values: [value] };
      byKey.set(key, made);
      const ofWord = index.get(first);
      if (ofWord) ofWord.push(made);
      else index.set(first, [made]);
    }
  }
  for (const phrasesOfWord of index.values()) phrasesOfWord.sort((a, b) => b.length - a.length);
  return index;
}

/** The phrases of the index in a text, left to right, the longest at each place, none overlapping. */
export function phrasesIn<T>(
  index: PhraseIndex<T>,
  text: string,
  tokens: Token[],
): PhraseFound<T>[] {
  const found: PhraseFound<T>[] = [];
  let from = 0;
  while (from < tokens.length) {
    const hit = longestAt(index, text, tokens, from);
    if (hit) found.push(hit);
    from = hit?.to ?? from + 1;
  }
  return found;
}

function longestAt<T>(index: PhraseIndex<T>, text: string, tokens: Token[], from: number) {
  const first = tokens[from] as Token;
  for (const phrase of index.get(first.word) ?? []) {
    const to = endOf(phrase, text, tokens, from);
    if (to === null) continue;
    return {
      values: phrase.values,
      from,
      to,
      start: first.start,
      end: (tokens[to - 1] as Token).end,
    };
  }
  return null;
}

function endOf<T>({ parts, within }: Phrase<T>, text: string, tokens: Token[], from: number) {
  let at = from;
  for (const words of parts) {
    if (words !== parts[0]) at = behindStrength(tokens, at, words[0]);
    let allowed = BETWEEN_PARTS;
    for (const word of words) {
      const token = tokens[at];
      if (token?.word !== word) return null;
      if (at > from && !allowed.test(text.slice(tokens[at - 1]?.end, token.start))) return null;
      allowed = within;
      at += 1;
    }
  }
  return at;
}

/** The place behind a strength that stands before the next part of a name. */
function behindStrength(tokens: Token[], from: number, next: string | undefined): number {
  let at = from;
  while (at < from + LONGEST_STRENGTH) {
    const word = tokens[at]?.word ?? '';
    if (word === next || !STRENGTH.test(word)) break;
    at += 1;
  }
  return at;
}

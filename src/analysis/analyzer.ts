import { remembered } from '../determinations/remembered.ts';

/** Words that say nothing about a case; a question made of nothing else is searched as it is. */
const STOP_WORDS = new Set(
  (
    'a about all an and any are as at be been being but by can case cases could decision decisions did do does ' +
    'for from had has have he her him his how i if in into is it its may me my of on or our she should show ' +
    'so some such than that the their them then there these they this those to use used using was we were ' +
    'what when where which who why will with would you your'
  ).split(' '),
);

const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const COMPOSED = /[-'’]/;
const VOWEL = /[aeiouy]/;
/** No word of a letter is longer; what is may be anything, and an index keeps its beginning. */
const LONGEST = 40;
const MOST_KNOWN = 20_000;

/**
 * The terms of a text, in order: lower case, without accents, inflections taken off. A compound
 * gives its parts and itself in one word, so that "long-term", "long term" and "longterm" meet.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  // No word goes on behind a space, and nearly all that stands between two has been seen before.
  for (const written of text.split(' ')) for (const term of termsIn(written)) terms.push(term);
  return terms;
}

const termsIn = remembered(
  (written): readonly string[] => (plain(written).match(TOKEN) ?? []).flatMap(termsOfToken),
  MOST_KNOWN,
  LONGEST,
);

function termsOfToken(token: string): string[] {
  if (!COMPOSED.test(token)) return [stemOf(token)];
  const parts = partsOf(token);
  const terms = parts.map(stemOf);
  if (parts.length > 1) terms.push(stemOf(parts.join('')));
  return terms;
}

/** The terms of a question's word: a compound is asked for as one word. */
export function termOf(word: string): string | undefined {
  const token = plain(word).match(TOKEN)?.[0];
  return token && stemOf(partsOf(token).join(''));
}

export const isStopWord = (word: string) => STOP_WORDS.has(word.toLowerCase());

const BEYOND_ASCII = /[^\u0020-\u007e]/;

const plain = (text: string) =>
  (BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text).toLowerCase();

/** "worker's" is "worker"; "anti-inflammatory" has two parts. */
const partsOf = (token: string) =>
  token
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .split('-')
    .filter(Boolean);

/**
 * Takes off the endings of plurals and verbs: the S-stemmer (Harman, 1991), Greek plurals in -oses,
 * and -ed, -ing as in step 1b of Porter's stemmer (1980). Derivations ("improvement" of "improve")
 * stay apart: which of them mean the same is said in concepts.tsv.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word.slice(0, LONGEST);
  return inflected(word.slice(0, LONGEST));
}

function inflected(word: string): string {
  const one = singular(word);
  const bare = one.replace(/(?:ed|ing)$/, '');
  if (bare === one || bare.length < 3 || !VOWEL.test(bare)) return one.replace(/e$/, '');
  return bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '');
}

function singular(word: string): string {
  if (word.endsWith('oses')) return `${word.slice(0, -2)}is`;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeious]s$|[aeo]s$/.test(word)) return word.slice(0, -1);
  return word;
}

import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';

const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const COMPOUND = /[-'’]/;
/** Characters of a word that are kept: no word of a letter is longer. */
const LONGEST = 40;
/** Shorter words are left as they are: "PT" and "bus" are no plurals. */
const SHORTEST_INFLECTED = 4;
/** "diagnoses", "stenoses": plurals that Porter's stemmer does not bring to "diagnosis". */
const PLURAL_OF_SIS = /(?<=gn|sten)oses$/;

/**
 * The terms of a text, in order: lower case, without accents, stemmed. A compound gives its parts
 * and itself in one word, so that "long-term", "long term" and "longterm" meet.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const token of plain(text).match(TOKEN) ?? [])
    if (!COMPOUND.test(token)) terms.push(stemOf(token));
    // One by one: a hostile token may have more parts than a call may have arguments.
    else for (const word of wordsOfCompound(token)) terms.push(stemOf(word));
  return terms;
}

/** The term of one word of a question, where a compound is one word; undefined where it has no letters. */
export function termOf(word: string): string | undefined {
  const token = plain(word).match(TOKEN)?.[0];
  return token && stemOf(partsOf(token).join(''));
}

/**
 * A word in lower case → its stem by Porter (1980): "weaned" and "weaning" are one. Words with
 * digits keep their endings; at most 40 characters are kept.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // A copy: a word cut out of a letter would keep the whole letter in memory.
  const own = [...word.slice(0, LONGEST)].join('');
  const stem =
    own.length < SHORTEST_INFLECTED || /\d/.test(own)
      ? own
      : stemmer(own.replace(PLURAL_OF_SIS, 'osis'));
  if (word.length <= LONGEST) stems.set(own, stem);
  return stem;
}

/** The stems of the words met last: letters repeat some thousand words. */
const stems = new LRUCache<string, string>({ max: 20_000 });

function wordsOfCompound(token: string): string[] {
  const parts = partsOf(token);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

/** "worker's" is "worker"; "anti-inflammatory" has two parts. */
const partsOf = (token: string): string[] =>
  token
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .split('-')
    .filter(Boolean);

const BEYOND_ASCII = /[^\u0020-\u007e]/;

const plain = (text: string): string =>
  (BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text).toLowerCase();

import SearchableMap from 'minisearch/SearchableMap';
import { namesOf } from './names.ts';
import { singular } from './phrases.ts';
import type { Tables, TreatmentRow } from './schemas.ts';
import type { Line } from './table.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** The words of the vocabulary: what a misspelt word may have meant, and what is spelt rightly. */
export type Spelling = {
  /**
   * Words of names → the treatments whose names they stand in: all, or those of one first letter;
   * made when first asked for.
   */
  words: (first?: string) => SearchableMap<TreatmentRow[]>;
  /** Words never to be corrected, singular and lower case. */
  right: Set<string>;
  /** Misspellings as found → the treatment meant. */
  misspelt: Map<string, Line<TreatmentRow>>;
  /** What words as typed were found to mean, at most `MOST_WORDS` of them. */
  meant: Map<string, string[]>;
};

/** Shorter words are too near to one another to guess at. */
const SHORTEST = 5;
const LONGEST = 40;
const MOST_WORDS = 10_000;
/** A word of this length may hold two errors, a shorter one a single one or two letters swapped. */
const LONG = 8;

/** The spelling of a vocabulary; `notMisspelt` are words that only look like one of its names. */
export function spellingOf(
  treatments: Tables['treatments'],
  otherNames: string[],
  notMisspelt: string[],
): Spelling {
  const words = new Map<string, TreatmentRow[]>();
  const misspelt = new Map<string, Line<TreatmentRow>>();
  const right = new Set([...otherNames, ...notMisspelt].flatMap(wordsOf).map(singular));
  for (const treatment of treatments) {
    for (const { name, bond } of namesOf(treatment)) {
      if (bond === 'misspelt') misspelt.set(name.toLowerCase(), treatment);
      for (const word of bond === 'misspelt' ? [] : wordsOf(name)) {
        right.add(singular(word));
        if (bond === 'weak' || word.length < SHORTEST) continue;
        const rows = words.get(word);
        if (!rows) words.set(word, [treatment]);
        else if (!rows.includes(treatment)) rows.push(treatment);
      }
    }
  }
  const trees = new Map<string, SearchableMap<TreatmentRow[]>>();
  const treeOf = (first = '') => {
    const known = trees.get(first);
    if (known) return known;
    const own = [...words].filter(([word]) => word.startsWith(first));
    const made = SearchableMap.from(own);
    // Anything may be typed: what no word begins with is not kept.
    if (own.length > 0) trees.set(first, made);
    return made;
  };
  return { words: treeOf, right, misspelt, meant: new Map() };
}

/** The name of a treatment that a misspelling of one is nearest to. */
function nearestName(treatment: Line<TreatmentRow>, misspelt: string): string {
  const own = new SearchableMap<string>();
  for (const { name, bond } of namesOf(treatment))
    if (bond === 'own') own.set(name.toLowerCase(), name.toLowerCase());
  const near = [...own.fuzzyGet(misspelt, 4).values()].sort(([, one], [, other]) => one - other);
  return near[0]?.[0] ?? treatment.name;
}

/**
 * The words of names that `word` is a misspelling of, the nearest; none for a word that is spelt
 * rightly. The first letter is taken for right, and no correction leads from one name to another.
 */
function meantBy({ spelling }: Vocabulary, typed: string): string[] {
  const word = typed.toLowerCase();
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const found = spelling.misspelt.get(word);
  if (found) return [nearestName(found, word)];
  if (spelling.right.has(singular(word))) return [];
  const [first = ''] = word;
  const near = [...spelling.words(first).fuzzyGet(word, 2)].flatMap(([name, [, distance]]) =>
    distance < 2 || word.length >= LONG || swapped(name, word)
      ? [{ name, distance: swapped(name, word) ? 1 : distance }]
      : [],
  );
  const least = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === least).map(({ name }) => name);
}

/** What each word of a text means, looked up once a word: headings repeat a few hundred. */
export function meantByEach(vocabulary: Vocabulary): (typed: string) => string[] {
  const { meant } = vocabulary.spelling;
  return (typed) => {
    const known = meant.get(typed);
    if (known) return known;
    const found = meantBy(vocabulary, typed);
    if (meant.size >= MOST_WORDS) meant.clear();
    // Joined anew, for a word cut out of a letter would keep all of the letter's text in memory.
    if (typed.length <= LONGEST) meant.set([...typed].join(''), found);
    return found;
  };
}

/** The treatments whose names are spelt nearly as a word, the nearest first: guesses to offer. */
export function nearSpellings({ spelling }: Vocabulary, typed: string): string[] {
  const word = typed.toLowerCase().slice(0, LONGEST);
  if (word.length < SHORTEST - 1) return [];
  const near = [
    ...spelling
      .words()
      .fuzzyGet(word, word.length < LONG ? 2 : 3)
      .values(),
  ]
    .sort(([, one], [, other]) => one - other)
    .flatMap(([rows]) => rows.map((row) => row.name));
  return [...new Set(near)].slice(0, 5);
}

const swapped = (one: string, other: string) =>
  one.length === other.length && [...one].sort().join('') === [...other].sort().join('');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

import SearchableMap from 'minisearch/SearchableMap';
import { namesOf } from './names.ts';
import { singular } from './phrases.ts';
import type { Tables, TreatmentRow } from './schemas.ts';
import type { Line } from './table.ts';

/** The words of the vocabulary: what a misspelt word may have meant, and what is spelt rightly. */
export type Spelling = {
  /** By first letter: words of names → the treatments whose names they stand in. */
  words: Map<string, SearchableMap<TreatmentRow[]>>;
  /** Words never to be corrected, singular and lower case. */
  right: Set<string>;
  /** Misspellings as found → the treatment meant. */
  misspelt: Map<string, Line<TreatmentRow>>;
};

type WithSpelling = { spelling: Spelling };

/** Letters of a word; shorter ones are too near to one another to guess at. */
const SHORTEST = 5;
const LONGEST = 40;
/** A word of this length may hold two errors, a shorter one a single one or two letters swapped. */
const LONG = 8;
/** Errors in a misspelling of the table, which may be far from the name that it means. */
const MOST_ERRORS_LISTED = 4;
const MOST_GUESSES = 5;

/** The spelling of a vocabulary; `notMisspelt` are words that only look like one of its names. */
export function spellingOf(
  treatments: Tables['treatments'],
  otherNames: string[],
  notMisspelt: string[],
): Spelling {
  const words: Spelling['words'] = new Map();
  const misspelt = new Map<string, Line<TreatmentRow>>();
  const right = new Set([...otherNames, ...notMisspelt].flatMap(wordsIn).map(singular));
  for (const treatment of treatments) {
    for (const { name, bond } of namesOf(treatment)) {
      if (bond === 'misspelt') {
        misspelt.set(name.toLowerCase(), treatment);
        continue;
      }
      for (const word of wordsIn(name)) {
        right.add(singular(word));
        if (bond !== 'weak' && word.length >= SHORTEST) addWord(words, word, treatment);
      }
    }
  }
  return { words, right, misspelt };
}

function addWord(words: Spelling['words'], word: string, treatment: TreatmentRow): void {
  const [first = ''] = word;
  const ofLetter = words.get(first) ?? new SearchableMap<TreatmentRow[]>();
  words.set(first, ofLetter);
  const rows = ofLetter.get(word);
  if (!rows) ofLetter.set(word, [treatment]);
  else if (!rows.includes(treatment)) rows.push(treatment);
}

/**
 * The words of names that a word as typed is a misspelling of, the nearest; none for a word that is
 * spelt rightly. The first letter is taken for right, and no name is corrected to another name.
 */
export function correctionsOf({ spelling }: WithSpelling, typed: string): string[] {
  const word = typed.toLowerCase();
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const listed = spelling.misspelt.get(word);
  if (listed) return [nearestName(listed, word)];
  if (spelling.right.has(singular(word))) return [];
  const [first = ''] = word;
  const near = [...(spelling.words.get(first)?.fuzzyGet(word, 2) ?? [])].flatMap(
    ([name, [, distance]]) => {
      const isSwapped = sameLetters(name, word);
      return distance < 2 || word.length >= LONG || isSwapped
        ? [{ name, distance: isSwapped ? 1 : distance }]
        : [];
    },
  );
  const least = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === least).map(({ name }) => name);
}

/** The name of a treatment that a misspelling of one is nearest to. */
function nearestName(treatment: Line<TreatmentRow>, misspelt: string): string {
  const own = new SearchableMap<string>();
  for (const { name, bond } of namesOf(treatment))
    if (bond === 'own') own.set(name.toLowerCase(), name.toLowerCase());
  const near = [...own.fuzzyGet(misspelt, MOST_ERRORS_LISTED).values()];
  return near.sort(byDistance)[0]?.[0] ?? treatment.name;
}

/** The treatments whose names are spelt nearly as a word, the nearest first: guesses to offer. */
export function nearSpellings({ spelling }: WithSpelling, typed: string): string[] {
  const word = typed.toLowerCase().slice(0, LONGEST);
  if (word.length < SHORTEST - 1) return [];
  const errors = word.length < LONG ? 2 : 3;
  const near = [...spelling.words.values()].flatMap((words) => [
    ...words.fuzzyGet(word, errors).values(),
  ]);
  const names = near.sort(byDistance).flatMap(([rows]) => rows.map((row) => row.name));
  return [...new Set(names)].slice(0, MOST_GUESSES);
}

const byDistance = ([, one]: [unknown, number], [, other]: [unknown, number]) => one - other;

/** Are two words made of the same letters, in whatever order? */
const sameLetters = (one: string, other: string) =>
  one.length === other.length && [...one].sort().join('') === [...other].sort().join('');

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

import type { Vocabulary } from './load-vocabulary.ts';
import { nearSpellings } from './spelling.ts';

/**
 * Canonical names of treatments that begin with what was typed, by any of their names, then those
 * that hold it as a later word, then near spellings: for a typeahead.
 */
export function suggestTreatments(vocabulary: Vocabulary, typed: string, limit: number): string[] {
  const word = typed.trim().toLowerCase().slice(0, 60);
  if (word === '') return vocabulary.treatments.map(({ name }) => name).slice(0, limit);
  const called = vocabulary.treatments.map(({ name, names }) => ({
    name,
    called: [name, ...names].map((one) => one.toLowerCase()),
  }));
  const begins = called.filter((one) => one.called.some((name) => name.startsWith(word)));
  const holds = called.filter((one) => one.called.some((name) => name.includes(` ${word}`)));
  const near = nearSpellings(vocabulary, word);
  const names = [...begins, ...holds].map(({ name }) => name);
  return [...new Set([...names, ...near])].slice(0, limit);
}

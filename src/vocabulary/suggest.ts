import { namesOf } from './names.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** A treatment or class that a beginning of a word may mean: `called` is the name that begins so. */
export type Suggestion = { called: string; name: string; class: string };

const LONGEST = 100;

/**
 * Treatments and classes with a name that goes on as typed, or else one with a word that does; each
 * once, names that begin so first, in the order of the table. Nothing for nothing typed.
 */
export function suggestTreatments(
  { treatments, classes }: Vocabulary,
  typed: string,
  limit: number,
): Suggestion[] {
  const begun = typed.trim().toLowerCase().slice(0, LONGEST);
  if (begun === '') return [];
  const all = [
    ...treatments.flatMap((row) =>
      namesOf(row)
        .filter(({ bond }) => bond === 'own')
        .map(({ name }): Suggestion => ({ called: name, name: row.name, class: row.class })),
    ),
    ...classes.flatMap((row) =>
      [row.class, ...row.names].map(
        (called): Suggestion => ({ called, name: row.class, class: row.class }),
      ),
    ),
  ];
  const begins = all.filter(({ called }) => called.toLowerCase().startsWith(begun));
  const within = all.filter(({ called }) => called.toLowerCase().includes(` ${begun}`));
  const once = new Map<string, Suggestion>();
  for (const one of [...begins, ...within]) if (!once.has(one.name)) once.set(one.name, one);
  return [...once.values()].slice(0, limit);
}

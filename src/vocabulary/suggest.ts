import { namesOf } from './names.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** A treatment or class that the beginning of a name may mean; `called` is the name that fits. */
export type Suggestion = { called: string; name: string; class: string };

/** Characters of what is typed that are looked at. */
const LONGEST = 100;

/**
 * At most `limit` treatments and classes with a name that begins as typed, then those with a name of
 * which another word does; each once, in the order of the table. None where nothing is typed.
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

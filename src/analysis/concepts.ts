import { readFileSync } from 'node:fs';
import { termsOf } from './analyzer.ts';

/** A situation that reviewers and askers put in different words, and the grounds that speak of it. */
export type Situation = { name: string; saidAs: string[]; without: string[]; with: string[] };

/** One way to say a situation, as terms; `at` is where its first term stands, `length` in terms. */
export type SituationSaid = { situation: Situation; at: number; length: number };

const cells = (cell = '') =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** The table of the folder: what stands in `concepts.tsv`, one situation a row. */
export const situations: Situation[] = readFileSync(
  new URL('concepts.tsv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', saidAs, without, withIt] = line.split('\t');
    return { name, saidAs: cells(saidAs), without: cells(without), with: cells(withIt) };
  });

type Form = { terms: string[]; situation: Situation };

/** First term → the forms that begin with it, longest first. */
const forms = new Map<string, Form[]>();
for (const situation of situations) {
  for (const saidAs of situation.saidAs) {
    const terms = termsOf(saidAs);
    const first = terms[0] ?? '';
    forms.set(first, [...(forms.get(first) ?? []), { terms, situation }]);
  }
}
for (const list of forms.values()) list.sort((a, b) => b.terms.length - a.terms.length);

/** The situations that a text speaks of, given its terms in order; the longest form at each place. */
export function situationsSaid(terms: string[]): SituationSaid[] {
  const said: SituationSaid[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    for (const { terms: form, situation } of forms.get(terms[at] ?? '') ?? []) {
      if (!form.every((term, i) => terms[at + i] === term)) continue;
      said.push({ situation, at, length: form.length });
      break;
    }
  }
  return said;
}

const byGround = new Map<string, Situation[]>();
for (const situation of situations) {
  for (const ground of [...situation.without, ...situation.with])
    byGround.set(ground, [...(byGround.get(ground) ?? []), situation]);
}

/** The situations that a ground speaks of: "no quantity listed" is found by `request-incomplete`. */
export const situationsOfGround = (ground: string): Situation[] => byGround.get(ground) ?? [];

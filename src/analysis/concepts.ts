import { readFileSync } from 'node:fs';
import { termsOf } from './analyzer.ts';

/** Something that reviewers and askers put in different words, and the grounds that speak of it. */
export type Concept = { name: string; saidAs: string[]; without: string[]; with: string[] };

/** A place in a list of terms that says a concept: `at` and `length` count terms. */
export type ConceptFound = { concept: Concept; at: number; length: number };

/** What stands in `concepts.tsv`, one concept a row. */
const concepts: Concept[] = readFileSync(new URL('concepts.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', saidAs, without, withIt] = line.split('\t');
    return { name, saidAs: listIn(saidAs), without: listIn(without), with: listIn(withIt) };
  });

function listIn(cell = ''): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

type Phrase = { terms: string[]; concept: Concept };

/** The ways to say concepts, by their first term, the longest first. */
const phrases = new Map<string, Phrase[]>();
for (const concept of concepts)
  for (const terms of concept.saidAs.map(termsOf)) {
    const first = terms[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), { terms, concept }]);
  }
for (const list of phrases.values()) list.sort((a, b) => b.terms.length - a.terms.length);

/** The concepts that a text speaks of, given its terms in order; the longest phrase at each place. */
export function conceptsIn(terms: string[]): ConceptFound[] {
  return terms.flatMap((first, at) => {
    const said = phrases
      .get(first)
      ?.find((phrase) => phrase.terms.every((term, i) => terms[at + i] === term));
    return said ? [{ concept: said.concept, at, length: said.terms.length }] : [];
  });
}

const byGround = new Map<string, Concept[]>();
for (const concept of concepts)
  for (const ground of [...concept.without, ...concept.with])
    byGround.set(ground, [...(byGround.get(ground) ?? []), concept]);

/** The concepts that a ground speaks of: "no quantity listed" is found by `request-incomplete`. */
export const conceptsOfGround = (ground: string): Concept[] => byGround.get(ground) ?? [];

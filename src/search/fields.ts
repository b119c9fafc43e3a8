import { isStopWord, termsOf } from '../analysis/analyzer.ts';
import { situationsOfGround, situationsSaid } from '../analysis/concepts.ts';
import { deniedIn } from '../analysis/negation.ts';
import type { Decision, Determination } from '../determinations/determination.ts';
import { type VoicedSentence, voicesOf } from '../determinations/voices.ts';

/** The fields of a decision that words are looked for in, and what a match there weighs. */
export const boosts = {
  /** What the reviewer says of this case. */
  reasoning: 6,
  /** The disputed item as written. */
  item: 5,
  /** The reviewer's named reasons, whatever words they came in. */
  grounds: 3,
  /** The diagnoses that the letter lists. */
  diagnoses: 2,
  /** Sentences of the rationale that say what a guideline, or utilization review, says. */
  recital: 0.5,
} as const;

export type Field = keyof typeof boosts;

export const fields = Object.keys(boosts) as Field[];

/** The fields that are the decision's own text: without a treatment, all words must stand there. */
export const ownFields: Field[] = ['reasoning', 'item', 'recital'];

/** What is indexed of a decision: the terms of each field, with spaces between them. */
export type Document = Record<Field, string>;

/** A concept as a term of its own; no word makes such a term, for those are letters and digits. */
export const conceptTerm = (name: string): string => `~${name.replaceAll(' ', '-')}`;

/** A term that a sentence denies: "no red flags". */
export const deniedTerm = (term: string): string => `!${term}`;

/** A determination → what is indexed of each of its decisions, in their order. */
export function documentsOf(determination: Determination): Document[] {
  const diagnoses = joined(determination.diagnoses.flatMap(indexed));
  return determination.decisions.map((decision) => ({
    ...rationaleFields(decision),
    item: joined(indexed(decision.heading)),
    grounds: joined(decision.grounds.flatMap(({ ground }) => groundTerms(ground))),
    diagnoses,
  }));
}

/** Only what the reviewer says of this case is reasoning; the rest of the rationale is recital. */
function rationaleFields({ rationale }: Decision): Pick<Document, 'reasoning' | 'recital'> {
  const sentences = voicesOf(rationale);
  const said = (isWanted: (one: VoicedSentence) => boolean, terms: (text: string) => string[]) =>
    joined(sentences.filter(isWanted).flatMap(({ text }) => terms(text)));
  return {
    reasoning: said(({ voice }) => voice === 'reviewer', indexedWithDenials),
    recital: said(({ voice }) => voice !== 'reviewer', indexed),
  };
}

const joined = (terms: string[]): string => terms.join(' ');

/** The terms of a text, and the concepts that it speaks of, each once. */
function indexed(text: string): string[] {
  const terms = termsOf(text);
  return [...new Set([...terms, ...conceptsIn(terms)])];
}

const conceptsIn = (terms: string[]): string[] =>
  situationsSaid(terms).map(({ situation }) => conceptTerm(situation.name));

/** The same of a sentence of the reviewer's, with what it denies. */
function indexedWithDenials(text: string): string[] {
  const terms = termsOf(text);
  const isDenied = deniedIn(terms);
  const all = new Set([...terms, ...conceptsIn(terms)]);
  for (const [at, term] of terms.entries())
    if (isDenied[at] && !isStopWord(term)) all.add(deniedTerm(term));
  for (const { situation, at } of situationsSaid(terms))
    if (isDenied[at]) all.add(deniedTerm(conceptTerm(situation.name)));
  return [...all];
}

const groundTerms = (ground: string): string[] =>
  situationsOfGround(ground).flatMap(({ name, without }) => {
    const term = conceptTerm(name);
    return without.includes(ground) ? [term, deniedTerm(term)] : [term];
  });

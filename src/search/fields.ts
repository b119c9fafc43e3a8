import { termsOf } from '../analysis/analyzer.ts';
import { conceptsIn, conceptsOfGround } from '../analysis/concepts.ts';
import { deniedIn } from '../analysis/negation.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { Decision, Determination } from '../determinations/determination.ts';
import { voicesOf } from '../determinations/voices.ts';

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
  /** What else the rationale holds: what a guideline, or utilization review, says. */
  recital: 0.5,
} as const;

export type Field = keyof typeof boosts;

export const fields = Object.keys(boosts) as Field[];

/** The fields that say which decision answers best; recital only tells that a word is there. */
export const scoredFields: Field[] = ['reasoning', 'item', 'grounds', 'diagnoses'];

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
  return determination.decisions.map((decision) => ({ ...documentOf(decision), diagnoses }));
}

/**
 * Only what the reviewer says of this case is reasoning. Of the rest of the rationale those terms
 * are kept that stand nowhere else in the decision's own text: it only tells that they are there.
 */
function documentOf({ heading, rationale, grounds }: Decision): Omit<Document, 'diagnoses'> {
  const item = indexed(heading);
  const reasoning: string[] = [];
  const others: string[] = [];
  for (const { text, voice } of voicesOf(rationale)) {
    // One by one: a sentence may hold more terms than a call may have arguments.
    if (voice === 'reviewer') for (const term of indexedWithDenials(text)) reasoning.push(term);
    else for (const term of indexed(text)) others.push(term);
  }
  const known = new Set([...item, ...reasoning]);
  return {
    item: joined(item),
    reasoning: joined(reasoning),
    recital: joined([...new Set(others)].filter((term) => !known.has(term))),
    grounds: joined(grounds.flatMap(({ ground }) => groundTerms(ground))),
  };
}

const joined = (terms: string[]): string => terms.join(' ');

/** The terms of a text but for stop words, and the concepts that it speaks of, each once. */
function indexed(text: string): string[] {
  const terms = termsOf(text);
  return [...new Set([...terms.filter(isTelling), ...conceptTermsIn(terms)])];
}

/** Whether a term is indexed: all are but stop words. */
export const isTelling = (term: string): boolean => !isStopWord(term);

const conceptTermsIn = (terms: string[]): string[] =>
  conceptsIn(terms).map(({ concept }) => conceptTerm(concept.name));

/** The same of a sentence of the reviewer's, with what it denies. */
function indexedWithDenials(text: string): string[] {
  const terms = termsOf(text);
  const isDenied = deniedIn(terms);
  const all = new Set([...terms.filter(isTelling), ...conceptTermsIn(terms)]);
  for (const [at, term] of terms.entries())
    if (isDenied[at] && isTelling(term)) all.add(deniedTerm(term));
  for (const { concept, at } of conceptsIn(terms))
    if (isDenied[at]) all.add(deniedTerm(conceptTerm(concept.name)));
  return [...all];
}

const groundTerms = (ground: string): string[] =>
  conceptsOfGround(ground).flatMap(({ name, without }) => {
    const term = conceptTerm(name);
    return without.includes(ground) ? [term, deniedTerm(term)] : [term];
  });

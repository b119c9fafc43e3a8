import { termsOf } from '../analysis/analyzer.ts';
import type { Decision } from '../determinations/determination.ts';
import type { DecisionFacts } from '../determinations/facts.ts';
import type { Question } from '../questions/question.ts';
import type { Treatment } from '../vocabulary/treatment.ts';
import type { Taxonomy } from './taxonomy.ts';

/** The treatments that a question asks for, by their canonical names. */
export const treatmentsAsked = ({ treatments }: Question): Set<string> =>
  new Set(treatments.flatMap(({ members }) => members));

/** Does a question ask for nothing at all? Every decision belongs to it. */
export const asksNothing = (question: Question): boolean =>
  question.treatments.length +
    question.regions.length +
    question.forms.length +
    question.words.length +
    question.phrases.length +
    question.without.length +
    Object.keys(question.filters).length ===
  0;

/** The classes whose other treatments are shown beside the answer: none where a class was asked. */
export const classesBeside = ({ treatments }: Question): string[] => [
  ...new Set(treatments.flatMap(({ name, class: own }) => (name === own ? [] : [own]))),
];

/** How well a decision fits what is asked for, from 0; -1 where it does not belong. */
export type FitOf = (decision: Pick<DecisionFacts, 'treatments'>) => number;

/**
 * The fit of decisions to the treatments, body region and form asked for. What is in dispute
 * decides who belongs; the words of a question never do.
 */
export function fitAsked(question: Question, taxonomy: Taxonomy): FitOf {
  const asked = treatmentsAsked(question);
  const isAsked = ({ name }: Treatment) => asked.size === 0 || asked.has(name);
  if (asksForNoPart(question))
    return ({ treatments }) => (asked.size === 0 || treatments.some(isAsked) ? 0 : -1);
  return ({ treatments }) => taxonomy.fitOf(treatments.filter(isAsked), question);
}

/** The same for other treatments of a class; -1 where a decision is on one asked for itself. */
export function fitBeside(question: Question, className: string, taxonomy: Taxonomy): FitOf {
  const asked = treatmentsAsked(question);
  const isAsked = ({ name }: Treatment) => asked.has(name);
  const isOfClass = (one: Treatment) => one.class === className;
  if (asksForNoPart(question))
    return ({ treatments }) => (treatments.some(isAsked) || !treatments.some(isOfClass) ? -1 : 0);
  return ({ treatments }) =>
    treatments.some(isAsked) ? -1 : taxonomy.fitOf(treatments.filter(isOfClass), question);
}

const asksForNoPart = ({ regions, forms }: Question): boolean =>
  regions.length + forms.length === 0;

/** What a question asks of the wording of decisions, as terms in a row. */
export type Wording = { phrases: string[][]; without: string[][] };

export const wordingOf = ({ phrases, without }: Question): Wording => ({
  phrases: phrases.map(termsOf).filter((terms) => terms.length > 0),
  without: without.map(termsOf).filter((terms) => terms.length > 0),
});

/** Does a decision's heading or rationale hold each phrase, and neither any of what is ruled out? */
export function isWordedSo({ phrases, without }: Wording, decision: Decision): boolean {
  const own = [decision.heading, decision.rationale].map((text) => sequenceOf(termsOf(text)));
  const holds = (terms: string[]) => own.some((text) => text.includes(sequenceOf(terms)));
  return phrases.every(holds) && !without.some(holds);
}

/** Terms in a row, so that "includes" means whole words in this order. */
const sequenceOf = (terms: string[]) => ` ${terms.join(' ')} `;

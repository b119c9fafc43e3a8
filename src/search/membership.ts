import { termsOf } from '../analysis/analyzer.ts';
import type { Decision, Determination } from '../determinations/determination.ts';
import type { Question } from '../questions/question.ts';
import { passesFilters } from './filters.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Whether a decision belongs to the answer, its words apart. */
export type Belongs = (determination: Determination, decision: Decision) => boolean;

/** The treatments that a question asks for, by their canonical names. */
export const askedIn = ({ treatments }: Question): Set<string> =>
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

/**
 * Who may belong to the answer of a question: by what is in dispute, by the filters, and by phrases
 * and words that were asked for or ruled out outright. The other words never decide this.
 */
export function membershipOf(question: Question, taxonomy: Taxonomy): Belongs {
  const passes = passesOthers(question);
  const fits = (decision: Decision) => fitOfDecision(decision, question, taxonomy) >= 0;
  if (question.treatments.length + question.regions.length + question.forms.length === 0)
    return passes;
  return (determination, decision) => fits(decision) && passes(determination, decision);
}

/** As `membershipOf`, for decisions on other treatments of a class than those asked for. */
export function relatedMembershipOf(
  question: Question,
  className: string,
  taxonomy: Taxonomy,
): Belongs {
  const passes = passesOthers(question);
  const fitOf = relatedFit(question, className, taxonomy);
  return (determination, decision) => fitOf(decision) >= 0 && passes(determination, decision);
}

/** The fit of a decision by its treatments of a class; -1 where it is on one asked for itself. */
export function relatedFit(question: Question, className: string, taxonomy: Taxonomy) {
  const asked = askedIn(question);
  return ({ treatments }: Pick<Decision, 'treatments'>): number =>
    treatments.some(({ name }) => asked.has(name))
      ? -1
      : taxonomy.fitOf(
          treatments.filter((one) => one.class === className),
          question,
        );
}

/** The fit of a decision to the region and form asked for, by the treatments asked for. */
export function fitOfDecision(
  { treatments }: Decision,
  question: Question,
  taxonomy: Taxonomy,
): number {
  if (question.treatments.length === 0) return taxonomy.fitOf(treatments, question);
  const asked = askedIn(question);
  return taxonomy.fitOf(
    treatments.filter(({ name }) => asked.has(name)),
    question,
  );
}

function passesOthers(question: Question): Belongs {
  const passes = passesFilters(question.filters);
  const holds = textMembershipOf(question);
  if (!holds) return passes;
  return (determination, decision) => passes(determination, decision) && holds(decision);
}

/**
 * Whether a decision's own text holds the phrases asked for and none of the words ruled out;
 * undefined where the question has neither.
 */
export function textMembershipOf(
  question: Question,
): ((decision: Decision) => boolean) | undefined {
  const phrases = question.phrases.map(asSequence).filter((phrase) => phrase.trim() !== '');
  const without = question.without.map(asSequence).filter((word) => word.trim() !== '');
  if (phrases.length + without.length === 0) return undefined;
  return ({ heading, rationale }) => {
    const own = [heading, rationale].map(asSequence);
    return (
      phrases.every((phrase) => own.some((text) => text.includes(phrase))) &&
      !without.some((word) => own.some((text) => text.includes(word)))
    );
  };
}

/** A text as its terms in a row, so that "includes" means whole words in this order. */
const asSequence = (text: string) => ` ${termsOf(text).join(' ')} `;

import { termOf, termsOf } from '../analysis/analyzer.ts';
import { conceptsIn } from '../analysis/concepts.ts';
import { deniedIn, isDenial } from '../analysis/negation.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { AskedTreatment, Question } from '../questions/question.ts';
import { conceptTerm, deniedTerm } from './fields.ts';

/** How well a term of a text answers a term that is wanted, from 1 (it is the word) down. */
export const quality = { whole: 1, concept: 0.7, prefix: 0.4, typo: 0.2 } as const;

/** One thing that a question asks for: the words that say it, and what else would say it. */
export type Wanted = {
  /** Terms of which each must stand there for the words to be there: one, or several of a phrase. */
  terms: string[];
  /** Other terms that mean the same, with their quality. */
  also: { term: string; quality: number }[];
  /** Whether an answer must hold it; what is not needed only orders. */
  needed: boolean;
  /** What it counts for beside the others. */
  weight: number;
};

/** What was typed beside a treatment's name as part of it ("tens purchase") tells a little. */
const TYPED_ALONE = 0.2;
/** With several treatments asked for, a decision that speaks of more than one comes first. */
const TYPED_AMONG_OTHERS = 0.6;

/** What was typed and is no word of its own: "carpal tunnel", which also names the wrist. */
const TYPED_BESIDES = 0.5;
const FILTER_OR_QUOTED = /^-|[:"“”]/;

/**
 * What a question wants to be found: one entry a word, or one for several that together say a
 * concept ("functional improvement"). Stop words and denials fall away unless there is nothing
 * else; of what is denied ("no red flags") decisions that deny it as well come first.
 */
export function wantedOf(question: Question): Wanted[] {
  const { words, treatments } = question;
  return uniqueBy(
    [...wordsWanted(words), ...treatmentsTyped(treatments), ...typedBesides(question)],
    ({ terms }) => terms.join(' '),
  );
}

/** Words of the text that named a region, a form or part of a treatment: they only order. */
function typedBesides({ text, words, treatments }: Question): Wanted[] {
  const understood = new Set([...words, ...treatments.map(({ typed }) => typed)].flatMap(termsOf));
  const rest = text.split(/\s+/).filter((part) => !FILTER_OR_QUOTED.test(part));
  return wordsWanted(rest)
    .filter(({ terms }) => !terms.some((term) => understood.has(term.replace(/^!/, ''))))
    .map((one) => ({ ...one, needed: false, weight: TYPED_BESIDES }));
}

function wordsWanted(words: string[]): Wanted[] {
  const sequence = words.flatMap((word) => {
    const term = termOf(word);
    return term === undefined ? [] : [{ term, telling: !isStopWord(word) && !isDenial(term) }];
  });
  const terms = sequence.map(({ term }) => term);
  if (!sequence.some(({ telling }) => telling)) return terms.map((term) => wanted([term]));

  const denied = deniedIn(terms);
  const said = conceptsIn(terms);
  return sequence.flatMap(({ term, telling }, at) => {
    const here = said.find((one) => one.at === at);
    const within = said.some((one) => one.at < at && at < one.at + one.length);
    if (!here && (within || !telling)) return [];
    const own = here ? terms.slice(at, at + here.length) : [term];
    const concept = here ? [conceptTerm(here.concept.name)] : [];
    const stands = wanted(own, concept);
    if (!denied[at]) return [stands];
    return [stands, { ...wanted(own.map(deniedTerm), concept.map(deniedTerm)), needed: false }];
  });
}

function treatmentsTyped(treatments: AskedTreatment[]): Wanted[] {
  const alone = new Set(treatments.map(({ name }) => name)).size === 1;
  return treatments.flatMap(({ typed, name }) => {
    const terms = termsOf(typed);
    const named = new Set(termsOf(name));
    const telling = alone ? terms.filter((term) => !named.has(term)) : terms;
    if (telling.length === 0 || (treatments.length === 1 && terms.length === 1)) return [];
    const weight = alone ? TYPED_ALONE : TYPED_AMONG_OTHERS;
    return [{ ...wanted(telling), needed: false, weight }];
  });
}

const wanted = (terms: string[], concept: string[] = []): Wanted => ({
  terms,
  also: concept.map((term) => ({ term, quality: quality.concept })),
  needed: true,
  weight: 1,
});

/** Each thing once: as it was first asked for. */
function uniqueBy<T>(list: T[], keyOf: (one: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const one of list) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one);
  return [...seen.values()];
}

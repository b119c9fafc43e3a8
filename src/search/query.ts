import { termOf, termsOf } from '../analysis/analyzer.ts';
import { conceptsIn } from '../analysis/concepts.ts';
import { deniedIn, isDenial } from '../analysis/negation.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { AskedTreatment, Question } from '../questions/question.ts';
import { conceptTerm, deniedTerm, isTelling } from './fields.ts';

/** A term that stands for the words of a clause, and what a match of it counts, from 1 down. */
export type Synonym = { term: string; weight: number };

/** One thing that a question asks for: the words that say it, and what else would say it. */
export type Clause = {
  /** Terms that all have to stand there: one, or several of a phrase. */
  terms: string[];
  synonyms: Synonym[];
  /** Whether an answer to words alone must hold it; what need not be there only orders. */
  must: boolean;
  /** What it counts beside the others. */
  weight: number;
};

/** What a match counts beside the word itself. */
export const synonymWeights = { concept: 0.7, prefix: 0.4, misspelling: 0.2 } as const;

/** What was typed beside a treatment's name as part of it ("tens purchase") tells a little. */
const TYPED_ALONE = 0.2;
/** With several treatments asked for, a decision that speaks of more than one comes first. */
const TYPED_AMONG_OTHERS = 0.6;
/** What was typed and is no word of its own: "carpal tunnel", which also names the wrist. */
const TYPED_BESIDES = 0.5;
const FILTER_OR_QUOTED = /^-|[:"“”]/;

/**
 * What a question looks for: one clause a word, or one for several that together say a concept
 * ("functional improvement"). Stop words and denials fall away unless there is nothing else; of
 * what is denied ("no red flags") decisions that deny it as well come first.
 */
export function clausesOf(question: Question): Clause[] {
  const all = [
    ...clausesOfWords(question.words),
    ...treatmentsTyped(question.treatments),
    ...typedBesides(question),
  ];
  const keyOf = ({ terms }: Clause) => terms.join(' ');
  return all.filter((one, at) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at);
}

/** Words of the text that named a region, a form or part of a treatment: they only order. */
function typedBesides({ text, words, treatments }: Question): Clause[] {
  const understood = new Set([...words, ...treatments.map(({ typed }) => typed)].flatMap(termsOf));
  const rest = text.split(/\s+/).filter((part) => !FILTER_OR_QUOTED.test(part));
  return clausesOfWords(rest)
    .filter(({ terms }) => !terms.some((term) => understood.has(term.replace(/^!/, ''))))
    .map((one) => ({ ...one, must: false, weight: TYPED_BESIDES }));
}

function clausesOfWords(words: string[]): Clause[] {
  const sequence = words.flatMap((word) => {
    const term = termOf(word);
    return term === undefined
      ? []
      : [{ term, telling: !isStopWord(word) && isTelling(term) && !isDenial(term) }];
  });
  const terms = sequence.map(({ term }) => term);
  if (!sequence.some(({ telling }) => telling)) return terms.map((term) => clause([term]));

  const denied = deniedIn(terms);
  const said = conceptsIn(terms);
  return sequence.flatMap(({ term, telling }, at) => {
    const here = said.find((one) => one.at === at);
    const within = said.some((one) => one.at < at && at < one.at + one.length);
    if (!here && (within || !telling)) return [];
    const own = here ? terms.slice(at, at + here.length) : [term];
    const concepts = here ? [conceptTerm(here.concept.name)] : [];
    const stands = clause(own, concepts);
    if (!denied[at]) return [stands];
    return [stands, { ...clause(own.map(deniedTerm), concepts.map(deniedTerm)), must: false }];
  });
}

function treatmentsTyped(treatments: AskedTreatment[]): Clause[] {
  const alone = new Set(treatments.map(({ name }) => name)).size === 1;
  return treatments.flatMap(({ typed, name }) => {
    const terms = termsOf(typed);
    const named = new Set(termsOf(name));
    const telling = alone ? terms.filter((term) => !named.has(term)) : terms;
    if (telling.length === 0 || (treatments.length === 1 && terms.length === 1)) return [];
    const weight = alone ? TYPED_ALONE : TYPED_AMONG_OTHERS;
    return [{ ...clause(telling), must: false, weight }];
  });
}

const clause = (terms: string[], concepts: string[] = []): Clause => ({
  terms,
  synonyms: concepts.map((term) => ({ term, weight: synonymWeights.concept })),
  must: true,
  weight: 1,
});

import { groundTerm, situationTerm } from './places.ts';
import type { Question } from './question.ts';
import { situationsSaid } from './situations.ts';
import { isStopWord, termOf } from './terms.ts';

/** How well a term of a text answers a term that is wanted, from 1 (it is the word) down. */
export const quality = { whole: 1, situation: 0.7, prefix: 0.4, typo: 0.2 } as const;

/** One thing that a question asks for: the words that say it, and what else would say it. */
export type Wanted = {
  /** Terms of which each must stand there for the words to be there: one, or several of a phrase. */
  terms: string[];
  /** Other terms that mean the same, with their quality. */
  also: { term: string; quality: number }[];
};

const NEGATIONS = new Set([
  'no',
  'not',
  'without',
  'lack',
  'lacking',
  'absent',
  'never',
  'negative',
]);
/** How far before a word its negation may stand: "no evidence of any radiculopathy". */
const NEGATION_REACH = 4;

/**
 * What a question wants to be found, besides its treatments: one entry a word, or one for several
 * that together say a situation ("functional improvement"). Stop words and negations fall away
 * unless there is nothing else; a negated situation ("no red flags") wants the grounds that deny it.
 */
export function wantedOf({ words }: Question): Wanted[] {
  const sequence = words.flatMap((word) => {
    const term = termOf(word);
    return term === undefined ? [] : [{ word: word.toLowerCase(), term }];
  });
  const telling = sequence.filter(({ word }) => !isStopWord(word) && !NEGATIONS.has(word));
  if (telling.length === 0) return sequence.map(({ term }) => ({ terms: [term], also: [] }));

  const terms = sequence.map(({ term }) => term);
  const said = situationsSaid(terms);
  const wanted: Wanted[] = [];
  for (let at = 0; at < sequence.length; at += 1) {
    const here = said.filter((one) => one.at === at);
    const one = here[0];
    const word = sequence[at]?.word ?? '';
    if (!one) {
      const inPhrase = said.some((other) => other.at < at && at < other.at + other.length);
      if (!inPhrase && telling.some((other) => other.word === word))
        wanted.push({ terms: [terms[at] ?? ''], also: [] });
      continue;
    }
    const before = sequence.slice(Math.max(0, at - NEGATION_REACH), at);
    const negated = before.some((other) => NEGATIONS.has(other.word));
    const { name } = one.situation;
    wanted.push({
      terms: terms.slice(at, at + one.length),
      also: [
        { term: situationTerm(name), quality: quality.situation },
        ...(negated ? [{ term: groundTerm(name, 'without'), quality: quality.whole }] : []),
      ],
    });
  }
  return uniqueBy(wanted, ({ terms: list }) => list.join(' '));
}

function uniqueBy<T>(list: T[], keyOf: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()];
}

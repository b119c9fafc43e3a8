import { termsOf } from '../analysis/analyzer.ts';
import type { Determination } from '../determinations/determination.ts';
import { sentencesOf } from '../determinations/sentences.ts';
import type { Question } from '../questions/question.ts';
import type { Found } from './engine.ts';
import { clausesOf } from './query.ts';

const MOST_LETTERS = 5;
const LONGEST_EXCERPT = 300;

/** A letter of no known layout: nothing in it could be told apart, so it has no decisions. */
export const isUnparsed = ({ decisions }: { decisions: unknown[] }): boolean =>
  decisions.length === 0;

/**
 * The unparsed letters that hold all words of a question, and one name of each treatment that it
 * asks for; each with the sentence that holds most of them. They pass no filter: they state nothing.
 */
export function lettersHolding(
  question: Question,
  letters: () => Determination[],
): Found['letters'] {
  const phrases = [
    ...clausesOf(question)
      .filter(({ must }) => must)
      .map(({ terms }) => [terms]),
    ...question.phrases.map((phrase) => [termsOf(phrase)]),
    ...question.treatments.map(({ typed, name, members }) =>
      [typed, name, ...members].map(termsOf),
    ),
    ...[...question.regions, ...question.forms].map((part) => [termsOf(part)]),
  ];
  if (phrases.length === 0 || Object.keys(question.filters).length > 0) return [];
  const without = question.without.map(termsOf);
  return letters()
    .filter(({ summary }) => {
      const text = sequenceOf(summary);
      const holds = (phrase: string[]) => text.includes(` ${phrase.join(' ')} `);
      return phrases.every((ways) => ways.some(holds)) && !without.some(holds);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LETTERS)
    .map(({ id, source, summary }) => ({
      id,
      file: source.file,
      excerpt: excerptFor(summary, new Set(phrases.flat(2))),
    }));
}

const sequenceOf = (text: string) => ` ${termsOf(text).join(' ')} `;

function excerptFor(text: string, wanted: ReadonlySet<string>): string {
  let best = { held: 0, text: '' };
  for (const sentence of sentencesOf(text)) {
    const held = new Set(termsOf(sentence.text).filter((term) => wanted.has(term))).size;
    if (held > best.held) best = { held, text: sentence.text };
  }
  if (best.text.length <= LONGEST_EXCERPT) return best.text;
  const cut = best.text.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`;
}

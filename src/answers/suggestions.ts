import { parseQuestion } from '../questions/parse-question.ts';
import { everything, type Question } from '../questions/question.ts';
import type { Found, SearchEngine } from '../search/engine.ts';
import { nearSpellings } from '../vocabulary/spelling.ts';
import type { Library } from './library.ts';

const MOST = 5;
const MOST_TRIED = 20;

/**
 * Other questions where one found nothing, each known to find something: without its filters,
 * without region or form, its near spellings, other treatments of its class, and what the corpus
 * holds most of.
 */
export async function suggestionsFor(
  { search, vocabulary }: Library,
  question: Question,
  { related }: Pick<Found, 'related'>,
): Promise<string[]> {
  const { words, phrases, treatments } = question;
  const typed = treatments.map((one) => one.typed);
  const names = treatments.map(({ name }) => name);
  const tried = [
    [...typed, ...question.regions, ...question.forms, ...words],
    [...typed, ...words],
    [...typed, ...phrases],
    names,
    ...words.flatMap((word) => nearSpellings(vocabulary, word)).map((name) => [name]),
    ...related.flatMap(({ matches }) =>
      matches.flatMap(({ decision }) => decision.treatments.map(({ name }) => [name])),
    ),
    ...words.map((word) => [word]),
    ...(await mostHeld(search)).map((name) => [name]),
  ];
  const texts = [...new Set(tried.map((parts) => parts.join(' ')))].slice(0, MOST_TRIED);
  const asked = new Map<string, { text: string; question: Question }>();
  for (const text of texts) {
    if (text === '' || text === question.text) continue;
    const parsed = parseQuestion(text, vocabulary);
    if (parsed.kind === 'problem') continue;
    const meaning = meaningOf(parsed.question);
    if (!asked.has(meaning)) asked.set(meaning, { text, question: parsed.question });
  }
  const questions = [...asked.values()];
  const found = await search.anyOf(questions.map((one) => one.question));
  return questions
    .filter((_, at) => found[at])
    .slice(0, MOST)
    .map(({ text }) => text);
}

/** Alike for questions that ask the same in other words: `opioids` and `opioid`. */
const meaningOf = ({ treatments, regions, forms, words }: Question): string =>
  JSON.stringify([treatments.map(({ name }) => name), regions, forms, words]);

/** The treatments that most decisions are about. */
async function mostHeld(search: SearchEngine): Promise<string[]> {
  const { byTreatment } = await search.facets(everything);
  return byTreatment.slice(0, 3).map(({ name }) => name);
}

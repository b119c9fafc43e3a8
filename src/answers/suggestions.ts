import { parseQuestion } from '../questions/parse-question.ts';
import { everything, type Question } from '../questions/question.ts';
import type { Found, SearchEngine } from '../search/engine.ts';
import { asksNothing } from '../search/membership.ts';
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
  const found: string[] = [];
  const offered = new Set<string>();
  for (const text of new Set(tried.map((parts) => parts.join(' ')).slice(0, MOST_TRIED))) {
    if (found.length === MOST) break;
    if (text === '' || text === question.text) continue;
    const parsed = parseQuestion(text, vocabulary);
    if (parsed.kind === 'problem') continue;
    const asks = meaningOf(parsed.question);
    if (offered.has(asks) || !(await findsSomething(search, parsed.question))) continue;
    offered.add(asks);
    found.push(text);
  }
  return found;
}

/** Alike for questions that ask the same in other words: `opioids` and `opioid`. */
const meaningOf = ({ treatments, regions, forms, words }: Question): string =>
  JSON.stringify([treatments.map(({ name }) => name), regions, forms, words]);

async function findsSomething(search: SearchEngine, question: Question): Promise<boolean> {
  if (asksNothing(question)) return false;
  const page = { offset: 0, limit: 1, sort: 'relevance' } as const;
  const { total, loose } = await search.search(question, page);
  return total > 0 && !loose;
}

/** The treatments that most decisions are about. */
async function mostHeld(search: SearchEngine): Promise<string[]> {
  const { byTreatment } = await search.facets(everything);
  return byTreatment.slice(0, 3).map(({ name }) => name);
}

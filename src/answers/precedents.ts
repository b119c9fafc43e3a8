import { everything, type Question } from '../questions/question.ts';
import {
  type Found,
  type Match,
  nothingFound,
  type Page,
  type SearchEngine,
} from '../search/engine.ts';
import { asksNothing } from '../search/membership.ts';
import { citationOf } from './citations.ts';
import { excerptOf } from './excerpt/excerpt.ts';
import type { Library } from './library.ts';
import type { Precedent, PrecedentAnswer } from './precedent.ts';
import { queryEcho } from './query-echo.ts';
import { suggestionsFor } from './suggestions.ts';

/**
 * The decisions that answer a question: one page of them, the counts over all of them, and other
 * questions to ask where there are none. A question that asks nothing finds nothing.
 */
export async function precedentAnswer(
  library: Library,
  question: Question,
  page: Page,
): Promise<PrecedentAnswer> {
  const { search } = library;
  const [found, corpus] = await Promise.all([
    asksNothing(question) ? nothingFound : search.search(question, page),
    baseRateOf(search),
  ]);
  const suggestions = found.total === 0 ? await suggestionsFor(library, question, found) : [];
  return { ...shown(found, question, page), corpus, suggestions };
}

/**
 * The decisions most like one of a determination.
 * @param id of the determination
 * @param decision number of the decision in it, from 1
 */
export async function similarAnswer(
  { search }: Library,
  id: string,
  decision: number,
  page: Page,
): Promise<PrecedentAnswer> {
  const [found, corpus] = await Promise.all([
    search.similar(id, decision, page),
    baseRateOf(search),
  ]);
  const question: Question = { ...everything, text: `similar to ${id}, item ${decision}` };
  return { ...shown(found, question, page), corpus, suggestions: [] };
}

async function baseRateOf(search: SearchEngine): Promise<PrecedentAnswer['corpus']> {
  const { determinations, decisions, upheld, overturned } = await search.figures();
  return { determinations, decisions, upheld, overturned };
}

function shown({ matches, related, ...found }: Found, question: Question, { offset }: Page) {
  const words = wordsShown(question);
  return {
    query: queryEcho(question),
    ...found,
    results: matches.map((match, i) => precedentOf(match, offset + i + 1, words)),
    related: related.map(({ matches: others, ...counts }) => ({
      ...counts,
      results: others.map((match, i) => precedentOf(match, i + 1, words)),
    })),
  };
}

/** The words that an excerpt is chosen for and marked with. */
const wordsShown = ({ words, phrases }: Question): string[] => [
  ...words,
  ...phrases.flatMap((phrase) => phrase.split(/\s+/)),
];

function precedentOf(match: Match, rank: number, words: string[]): Precedent {
  const { determination, decision } = match;
  return {
    rank,
    id: determination.id,
    decision: decision.number,
    heading: decision.heading,
    outcome: decision.outcome,
    ...excerptOf(decision, words),
    grounds: decision.grounds.map(({ ground }) => ground),
    citation: citationOf(match),
    treatments: decision.treatments,
    specialties: determination.reviewer.specialties,
    licenseStates: determination.reviewer.licenseStates,
    guideline: decision.reviewerGuideline,
    decided: determination.dates.decision,
    flags: decision.flags,
  };
}

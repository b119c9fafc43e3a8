import { everything, type Question } from '../questions/question.ts';
import type { Found, Match, Page, SearchEngine } from '../search/engine.ts';
import { asksNothing } from '../search/membership.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { citationOf } from './citations.ts';
import { excerptOf } from './excerpt/excerpt.ts';
import type { Precedent, PrecedentAnswer } from './precedent.ts';
import { asked } from './query-echo.ts';
import { suggestionsFor } from './suggestions.ts';

/** What answers are made from. */
export type Library = { search: SearchEngine; vocabulary: Vocabulary };

/** The decisions that answer a question: one page of them, and the counts over all. */
export async function precedentAnswer(
  library: Library,
  question: Question,
  page: Page,
): Promise<PrecedentAnswer> {
  const { search } = library;
  const [found, { determinations, decisions, upheld, overturned }] = await Promise.all([
    asksNothing(question) ? nothing : search.search(question, page),
    search.figures(),
  ]);
  return {
    query: asked(question),
    corpus: { determinations, decisions, upheld, overturned },
    ...shown(found, question, page),
    suggestions: found.total === 0 ? await suggestionsFor(library, question, found) : [],
  };
}

/** The decisions most like one that was shown. */
export async function similarAnswer(
  { search }: Library,
  id: string,
  decision: number,
  page: Page,
): Promise<PrecedentAnswer> {
  const [found, { determinations, decisions, upheld, overturned }] = await Promise.all([
    search.similar(id, decision, page),
    search.figures(),
  ]);
  const question: Question = { ...everything, text: `similar to ${id}, item ${decision}` };
  return {
    query: asked(question),
    corpus: { determinations, decisions, upheld, overturned },
    ...shown(found, question, page),
    suggestions: [],
  };
}

const nothing: Found = {
  total: 0,
  determinations: 0,
  outcomes: { upheld: 0, overturned: 0 },
  matches: [],
  loose: false,
  byGround: [],
  related: [],
  letters: [],
};

function shown({ matches, related, ...found }: Found, question: Question, { offset }: Page) {
  const words = wordsShown(question);
  return {
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

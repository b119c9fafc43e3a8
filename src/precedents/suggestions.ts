import SearchableMap from 'minisearch/SearchableMap';
import { asksNothing } from './membership.ts';
import type { Library } from './precedent-answer.ts';
import { everything, type Question } from './question.ts';
import type { Found, PrecedentSearch } from './search.ts';
import { understand } from './understand.ts';

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
  const { words, treatments } = question;
  const typed = treatments.map((one) => one.typed);
  const names = treatments.map(({ name }) => name);
  const tried = [
    [...typed, ...question.regions, ...question.forms, ...words],
    [...typed, ...words],
    names,
    ...nearSpellings(vocabulary.treatments, words).map((name) => [name]),
    ...related.flatMap(({ matches }) =>
      matches.flatMap(({ decision }) => decision.treatments.map(({ name }) => [name])),
    ),
    ...words.map((word) => [word]),
    ...(await mostHeld(search)).map((name) => [name]),
  ];
  const found: string[] = [];
  for (const text of new Set(tried.map((parts) => parts.join(' ')).slice(0, MOST_TRIED))) {
    if (found.length === MOST) break;
    if (text && text !== question.text && (await findsSomething(text))) found.push(text);
  }
  return found;

  async function findsSomething(text: string): Promise<boolean> {
    const understood = understand(text, vocabulary);
    if (understood.kind === 'problem' || asksNothing(understood.question)) return false;
    const page = { offset: 0, limit: 1, sort: 'relevance' } as const;
    const { total, loose } = await search.search(understood.question, page);
    return total > 0 && !loose;
  }
}

/** Treatments whose names are spelt nearly as the words are. */
function nearSpellings(treatments: { name: string; names: string[] }[], words: string[]): string[] {
  const names = new SearchableMap<string>();
  for (const { name, names: others } of treatments)
    for (const one of [name, ...others]) names.set(one.toLowerCase(), name);
  return words
    .filter((word) => word.length >= 4)
    .flatMap((word) =>
      [...names.fuzzyGet(word.toLowerCase().slice(0, 40), word.length < 8 ? 2 : 3).values()]
        .sort(([, one], [, other]) => one - other)
        .map(([name]) => name),
    )
    .slice(0, MOST);
}

/** The treatments that most decisions are about. */
async function mostHeld(search: PrecedentSearch): Promise<string[]> {
  const { byTreatment } = await search.tally(everything);
  return byTreatment.slice(0, 3).map(({ name }) => name);
}

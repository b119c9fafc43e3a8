import { isStopWord } from '../../src/analysis/stop-words.ts';
import type { Determination } from '../../src/determinations/determination.ts';
import type { Question } from '../../src/questions/question.ts';

/** One decision as the peers get it. */
export type Row = {
  id: number;
  treatments: string;
  item: string;
  rationale: string;
  guideline: string;
  diagnoses: string;
  summary: string;
  overturned: number;
};

export const fields = [
  'treatments',
  'item',
  'rationale',
  'guideline',
  'diagnoses',
  'summary',
] as const;

/** Where the numbers of decisions begin that come later. */
export const LATER = 100_000_000;

/** A canonical name as one word, so that peers too find treatments by what a decision is about. */
const asWord = (name: string) => `t${name.toLowerCase().replace(/[^a-z0-9]+/g, '')}`;

/** Decisions as rows, with numbers from `first` up. */
export async function* rowsOf(
  determinations: AsyncIterable<Determination>,
  first = 1,
): AsyncGenerator<Row> {
  let id = first;
  for await (const letter of determinations)
    for (const decision of letter.decisions) {
      const names = new Set(decision.treatments.map(({ name }) => asWord(name)));
      yield {
        id,
        treatments: [...names].join(' '),
        item: decision.heading,
        rationale: decision.rationale,
        guideline: decision.reviewerGuideline,
        diagnoses: letter.diagnoses.join('; '),
        summary: letter.summary,
        overturned: decision.outcome === 'overturned' ? 1 : 0,
      };
      id += 1;
    }
}

/** The treatments that belong to the answer: those asked for, of a class all its members. */
export const membersOf = ({ treatments }: Question): string[] => [
  ...new Set(treatments.flatMap(({ members }) => members.map(asWord))),
];

/** The words that order the answer, such as tell nothing left out. */
export function wordsIn({ words }: Question): string[] {
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}

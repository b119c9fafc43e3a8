import type { Question } from '../questions/question.ts';
import type { FacetRow, Facets, GroundFacet, Outcomes, SearchEngine } from '../search/engine.ts';
import { asksNothing } from '../search/membership.ts';
import type { PrecedentAnswer } from './precedent.ts';
import { queryEcho } from './query-echo.ts';

/** A named reason as it was counted, with one decision's sentence that gives it. */
export type Reason = FacetRow & { sentence: string; id: string; decision: number };

/** The contract's `imr outcomes --json`, and why decisions went the one way or the other. */
export type OutcomesAnswer = Pick<PrecedentAnswer, 'query' | 'corpus'> &
  Omit<Facets, 'byGround'> & {
    byGround: FacetRow[];
    /** Part of the decisions that were overturned, and the corpus's own; null where too few. */
    overturnedShare: { here: number | null; corpus: number | null };
    reasons: {
      /** What overturned decisions had and upheld ones lacked, the most telling first. */
      overturned: Reason[];
      /** Why the others were upheld, the most frequent first. */
      upheld: Reason[];
    };
  };

/** Fewer decisions than this have counts, never a percentage. */
export const FEWEST_FOR_A_SHARE = 10;
const MOST_REASONS = 6;

/** The overturned part of decisions, from 0 to 1; null where there are too few to speak of one. */
export function overturnedShareOf({ upheld, overturned }: Outcomes): number | null {
  const total = upheld + overturned;
  return total < FEWEST_FOR_A_SHARE ? null : overturned / total;
}

/** How the decisions that belong to a question came out, counted, with the corpus's own rate. */
export async function outcomesAnswer(
  search: SearchEngine,
  question: Question,
): Promise<OutcomesAnswer> {
  const [facets, { determinations, decisions, upheld, overturned }] = await Promise.all([
    asksNothing(question) ? nothing : search.facets(question),
    search.figures(),
  ]);
  const { byGround, outcomes } = facets;
  const told = (row: Outcomes) => overturnedRate(row, outcomes) - upheldRate(row, outcomes);
  const won = byGround
    .filter((row) => row.overturned > 0 && told(row) > 0)
    .sort((a, b) => told(b) - told(a) || b.overturned - a.overturned || (a.name < b.name ? -1 : 1));
  const lost = byGround
    .filter((row) => row.upheld > 0 && told(row) <= 0)
    .sort((a, b) => b.upheld - a.upheld || (a.name < b.name ? -1 : 1));
  return {
    query: queryEcho(question),
    corpus: { determinations, decisions, upheld, overturned },
    ...facets,
    overturnedShare: {
      here: overturnedShareOf(outcomes),
      corpus: overturnedShareOf({ upheld, overturned }),
    },
    byGround: byGround.map(({ examples: _, ...row }) => row),
    reasons: {
      overturned: reasonsOf(won, 'overturned'),
      upheld: reasonsOf(lost, 'upheld'),
    },
  };
}

const nothing: Facets = {
  total: 0,
  determinations: 0,
  outcomes: { upheld: 0, overturned: 0 },
  byTreatment: [],
  byGround: [],
  byGuideline: [],
  bySpecialty: [],
  byYear: [],
};

const overturnedRate = (row: Outcomes, all: Outcomes) => row.overturned / (all.overturned || 1);
const upheldRate = (row: Outcomes, all: Outcomes) => row.upheld / (all.upheld || 1);

/** Each ground with its sentence from the best decision that came out so. */
function reasonsOf(rows: GroundFacet[], outcome: 'upheld' | 'overturned'): Reason[] {
  return rows.slice(0, MOST_REASONS).flatMap(({ examples, ...row }) => {
    const example = examples[outcome];
    return example ? [{ ...row, ...example }] : [];
  });
}

import type { Wanted } from '../../search/query.ts';
import { type Dictionary, rarityOf } from '../dictionary.ts';
import type { Columns, Members } from './columns.ts';
import type { EvidenceOf } from './stored-evidence.ts';

/** Scores of members, one each; they stand until scores are asked for again. */
export type ScoresOf = (members: Members) => Float64Array;

/**
 * Scores by the words wanted, the same as `scoresOf` of scoring.ts gives. They are written where
 * the last ones stood, so that questions on many decisions leave nothing to clear away.
 */
export function createScores(
  columns: Columns,
  evidenceOf: EvidenceOf,
  dictionary: Dictionary,
): (wanted: Wanted[]) => ScoresOf {
  let scores = new Float64Array(0);
  return (wanted) => {
    const { decisions } = columns.figures();
    const words = wanted.map((one) => ({
      ...evidenceOf(one),
      worth: one.weight * rarityOf(one, decisions, dictionary),
    }));
    return (members) => {
      if (scores.length < members.length) scores = new Float64Array(columns.end);
      scores.fill(0, 0, members.length);
      for (const { places, worthOf, worth } of words)
        for (let i = 0; i < members.length; i += 1) {
          const found = places[members[i] as number] as number;
          scores[i] = (scores[i] as number) + worth * worthOf(found);
        }
      return scores;
    };
  };
}

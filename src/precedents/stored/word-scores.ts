import { type Dictionary, rarityOf } from '../dictionary.ts';
import type { Wanted } from '../wanted.ts';
import type { Columns, Members } from './columns.ts';
import type { EvidenceOf } from './stored-evidence.ts';

/**
 * Scores members by the words wanted: the same as `scoresOf` gives, one a member. What it gives
 * stands until it is asked again, so that a question on many decisions leaves nothing to clear away.
 */
export function createScores(
  columns: Columns,
  evidenceOf: EvidenceOf,
  dictionary: Dictionary,
): (wanted: Wanted[], members: Members) => Float64Array {
  let scores = new Float64Array(0);
  return (wanted, members) => {
    if (scores.length < members.length) scores = new Float64Array(columns.end);
    scores.fill(0, 0, members.length);
    const { decisions } = columns.figures();
    for (const one of wanted) {
      const { places, worthOf } = evidenceOf(one);
      const worth = one.weight * rarityOf(one, decisions, dictionary);
      for (let i = 0; i < members.length; i += 1) {
        const found = places[members[i] as number] as number;
        if (found > 0) scores[i] = (scores[i] as number) + worth * worthOf(found);
      }
    }
    return scores;
  };
}

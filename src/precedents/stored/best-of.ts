import type { Page } from '../../search/engine.ts';
import { byAge, byRelevance, type Ranked, SAME } from '../../search/sort.ts';
import type { Group } from './candidates.ts';
import type { Columns } from './columns.ts';
import { dateOf } from './shelves.ts';
import type { ScoresOf } from './word-scores.ts';

/**
 * The decisions of a page out of all groups, in order. Nothing is sorted but what may be on the
 * page, of most members no more is looked at than score and day, and of a group that fits too badly
 * nothing. `scoresOf` gives the scores of members, which stand until it is called again; `idOf` a
 * letter's id where only that can tell.
 */
export function bestOf(
  columns: Columns,
  groups: Group[],
  { offset, limit, sort }: Page,
  scoresOf: ScoresOf,
  idOf: (letter: number) => string,
): number[] {
  const newest = sort === 'newest';
  const order = newest ? byAge : byRelevance;
  const wanted = offset + limit;
  const best: Placed[] = [];
  const { day: days } = columns;
  if (wanted === 0) return [];
  for (const { fit, members } of [...groups].sort((a, b) => b.fit - a.fit)) {
    const last = best[wanted - 1];
    if (last && fit < last.fit && !newest) break;
    const scores = newest ? undefined : scoresOf(members);
    let bar = barAt(last);
    for (let i = 0; i < members.length; i += 1) {
      const at = members[i] as number;
      const score = scores ? (scores[i] as number) : 0;
      if (score < bar.low || (score <= bar.high && (days[at] as number) < bar.day)) continue;
      const day = days[at] as number;
      const letter = columns.letter[at] as number;
      const decided = dateOf(day);
      const ranked = { at, fit, score, day, decided, id: idOf(letter), number: at - letter };
      best.splice(placeOf(ranked, best, order), 0, ranked);
      if (best.length > wanted) best.pop();
      bar = barAt(best[wanted - 1]);
    }
  }
  return best.slice(offset).map(({ at }) => at);
}

type Placed = Ranked & { at: number; day: number };

/** What is below comes behind the last on the page: a lower score, or about the same and older. */
const barAt = (last: Placed | undefined) =>
  last
    ? { low: last.score - SAME, high: last.score + SAME, day: last.day }
    : { low: -Infinity, high: -Infinity, day: 0 };

/** Where one belongs in a sorted list: behind all that are not after it. */
function placeOf<T>(one: T, list: T[], order: (a: T, b: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as T, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

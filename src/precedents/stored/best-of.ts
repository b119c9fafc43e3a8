import { byAge, byRelevance, type Ranked, SAME } from '../order.ts';
import type { Page } from '../search.ts';
import type { Columns, LetterColumn } from './columns.ts';

/**
 * The decisions of a page out of all members, in order. Nothing is sorted but what may be on the
 * page, and of most members no more is looked at than fit, score and day.
 */
export function bestOf(
  columns: Columns,
  members: ArrayLike<number>,
  { offset, limit, sort }: Page,
  scores: ArrayLike<number>,
  fits: (decision: number) => number,
): number[] {
  const newestFirst = sort === 'newest';
  const order = newestFirst ? byAge : byRelevance;
  const wanted = Math.min(members.length, offset + limit);
  const best: (Ranked & { at: number })[] = [];
  if (wanted === 0) return [];
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    const fit = fits(at);
    const score = scores[i] as number;
    const last = best.length === wanted ? best[wanted - 1] : undefined;
    if (last && !newestFirst && (fit < last.fit || (fit === last.fit && score < last.score - SAME)))
      continue;
    const { id, decided, start } = columns.letters.get(
      columns.letter[at] as number,
    ) as LetterColumn;
    const tied = newestFirst || (last && fit === last.fit && score <= last.score + SAME);
    if (last && tied && (decided ?? '') < (last.decided ?? '')) continue;
    const ranked = { at, fit, score, id, decided, number: at - start };
    if (last && order(last, ranked) <= 0) continue;
    best.splice(placeOf(ranked, best, order), 0, ranked);
    if (best.length > wanted) best.pop();
  }
  return best.slice(offset).map(({ at }) => at);
}

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

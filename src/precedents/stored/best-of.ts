import { byAge, byRelevance, type Ranked, SAME } from '../order.ts';
import type { Page } from '../search.ts';
import type { Fits } from './candidates.ts';
import type { Columns, Members } from './columns.ts';
import { dateOf } from './shelves.ts';

/**
 * The decisions of a page out of all members, in order. Nothing is sorted but what may be on the
 * page, and of most members no more is looked at than fit, score and day; `idOf` gives a letter's
 * id where only that can tell.
 */
export function bestOf(
  columns: Columns,
  members: Members,
  { offset, limit, sort }: Page,
  scores: ArrayLike<number>,
  fits: Fits | undefined,
  idOf: (letter: number) => string,
): number[] {
  const newestFirst = sort === 'newest';
  const order = newestFirst ? byAge : byRelevance;
  const wanted = Math.min(members.length, offset + limit);
  const best: (Ranked & { at: number; day: number })[] = [];
  if (wanted === 0) return [];
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    const fit = newestFirst || !fits ? 0 : (fits[columns.treatments[at] as number] as number);
    const score = newestFirst ? 0 : (scores[i] as number);
    const day = columns.day[at] as number;
    const last = best.length === wanted ? best[wanted - 1] : undefined;
    if (last) {
      if (fit < last.fit || (fit === last.fit && score < last.score - SAME)) continue;
      if (fit === last.fit && score <= last.score + SAME && day < last.day) continue;
    }
    const letter = columns.letter[at] as number;
    const decided = dateOf(day);
    const ranked = { at, fit, score, day, decided, id: idOf(letter), number: at - letter };
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

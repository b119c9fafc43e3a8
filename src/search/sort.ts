/** What tells which of two decisions comes first where nothing else does. */
export type Dated = { decided: string | null; id: string; number: number };

/** A decision with what its place in an answer depends on; `fit` is to the region and form asked. */
export type Ranked<D extends Dated = Dated> = { one: D; fit: number; score: number };

/** Scores this near, relative to their size, are one: sums may differ in their last digits. */
const SAME = 1e-9;

/** Best first: fit, then score, then the newer decision, then by id and number. */
export function byRelevance(a: Ranked, b: Ranked): number {
  const score = b.score - a.score;
  const isSame = Math.abs(score) <= SAME * Math.max(a.score, b.score);
  return b.fit - a.fit || (isSame ? 0 : score) || byAge(a.one, b.one);
}

/** Newest first, those without a date last, then by id and number. */
export function byAge(a: Dated, b: Dated): number {
  const [one, two] = [a.decided ?? '', b.decided ?? ''];
  if (one !== two) return one < two ? 1 : -1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.number - b.number;
}

/** The first so many of a list in an order, without sorting the rest. */
export function firstOf<T>(list: Iterable<T>, most: number, order: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const one of list) {
    const last = first.at(-1);
    if (first.length >= most && (last === undefined || order(one, last) >= 0)) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (order(one, first[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, one);
    if (first.length > most) first.pop();
  }
  return first;
}

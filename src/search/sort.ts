type Aged = { decided: string | null; id: string; number: number };

/** What a decision's place in an answer depends on; `fit` is to the body region and form asked for. */
export type Ranked = Aged & { fit: number; score: number };

/** Scores this near are one: sums of the same parts may differ in their last digits. */
export const SAME = 1e-9;

/** Best first: fit, then score, then the newer decision, then by id and number. */
export function byRelevance(a: Ranked, b: Ranked): number {
  const score = b.score - a.score;
  return b.fit - a.fit || (Math.abs(score) < SAME ? 0 : score) || byAge(a, b);
}

/** Newest first, those without a date last, then by id and number. */
export function byAge(a: Aged, b: Aged): number {
  const [one, two] = [a.decided ?? '', b.decided ?? ''];
  if (one !== two) return one < two ? 1 : -1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.number - b.number;
}

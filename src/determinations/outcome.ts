import type { CaseOutcome, ItemOutcome } from './determination.ts';

/**
 * The outcome of a case from those of its items; the published letters do not state it. Null where nothing was decided.
 */
export function outcomeOfCase(items: ItemOutcome[]): CaseOutcome | null {
  const kinds = new Set(items);
  if (kinds.size > 1) return 'partially overturned';
  return items[0] ?? null;
}

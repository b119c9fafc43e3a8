import type { Determination } from './determination.ts';
import type { Stated } from './layouts/layout.ts';

const PER_DECISION = 'decisions.';

/** What letters of a layout state and this one does not, by name; of decisions with their number. */
export const missingOf = (read: Determination, stated: readonly Stated[]): string[] =>
  stated.flatMap((field) => {
    if (!field.startsWith(PER_DECISION)) return isBlank(valueAt(read, field)) ? [field] : [];
    const own = field.slice(PER_DECISION.length);
    return read.decisions.flatMap((decision) =>
      isBlank(valueAt(decision, own)) ? [`${PER_DECISION}${decision.number}.${own}`] : [],
    );
  });

const valueAt = (from: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], from);

const isBlank = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

import type { Determination } from './determination.ts';
import type { Stated } from './layouts/layout.ts';

const PER_DECISION = 'decisions.';

/** The fields that letters of a layout state and this one does not: `diagnoses`, `decisions.2.rationale`. */
export const missingOf = (read: Determination, stated: readonly Stated[]): string[] =>
  stated.flatMap((field) => {
    if (!field.startsWith(PER_DECISION)) return isBlank(valueAt(read, field)) ? [field] : [];
    const own = field.slice(PER_DECISION.length);
    return read.decisions.flatMap((decision) =>
      isBlank(valueAt(decision, own)) ? [`${PER_DECISION}${decision.number}.${own}`] : [],
    );
  });

function valueAt(from: unknown, path: string): unknown {
  const dot = path.indexOf('.');
  const key = dot < 0 ? path : path.slice(0, dot);
  const value = (from as Record<string, unknown> | null)?.[key];
  return dot < 0 ? value : valueAt(value, path.slice(dot + 1));
}

const isBlank = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

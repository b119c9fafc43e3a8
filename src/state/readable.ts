import type * as z from 'zod';
import { textOf } from '../sqlite/open-database.ts';
import type { Tell } from './state-file.ts';

/** A column of JSON, read as `CAST(column AS BLOB)`; undefined where it is no JSON. */
export function jsonOf(column: unknown): unknown {
  try {
    return JSON.parse(textOf(column));
  } catch {
    return undefined;
  }
}

/**
 * The values that are as `schema` says. How many are not, as in a damaged file, is told with the
 * name of their table.
 */
export function readable<T>(
  values: unknown[],
  schema: z.ZodType<T>,
  table: string,
  tell: Tell,
): T[] {
  const read = values.map((value) => schema.safeParse(value));
  const good = read.flatMap(({ success, data }) => (success ? [data] : []));
  const bad = values.length - good.length;
  if (bad > 0) tell(`${bad} of ${values.length} rows of ${table} cannot be read and are left out.`);
  return good;
}

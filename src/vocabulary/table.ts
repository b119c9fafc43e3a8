import { readFileSync } from 'node:fs';
import type * as z from 'zod';

/** A row of a table with the number of its line. */
export type Line<T> = T & { line: number };

/** The vocabulary cannot be used: says which file and line is wrong and what to do. */
export class VocabularyError extends Error {
  override name = 'VocabularyError';
}

/**
 * Reads a tab-separated table: `#` lines are notes, the first other line names the columns.
 * Every row is checked by the schema; the first wrong one throws a VocabularyError.
 */
export function readTable<T extends z.ZodObject>(file: URL, schema: T): Line<z.output<T>>[] {
  return tableOf(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? '', schema);
}

/** The same for a text already read; `file` is the name that errors give. */
export function tableOf<T extends z.ZodObject>(text: string, file: string, schema: T) {
  const lines = text
    .split(/\r?\n/u)
    .map((cells, at) => ({ cells: cells.split('\t'), line: at + 1 }))
    .filter(({ cells }) => cells.join('').trim() !== '' && !cells[0]?.startsWith('#'));
  const columns = Object.keys(schema.shape);
  const header = lines.shift();
  if (header?.cells.join('\t') !== columns.join('\t')) {
    throw new VocabularyError(
      `${file}: the first line must name the columns, parted by tabs: ${columns.join(', ')}.`,
    );
  }
  return lines.map(({ cells, line }) => rowOf(cells, line, file, schema, columns));
}

function rowOf<T extends z.ZodObject>(
  cells: string[],
  line: number,
  file: string,
  schema: T,
  columns: string[],
): Line<z.output<T>> {
  if (cells.length > columns.length) {
    throw new VocabularyError(
      `${file} line ${line}: ${cells.length} cells; there are ${columns.length} columns (${columns.join(', ')}), parted by tabs.`,
    );
  }
  const read = schema.safeParse(
    Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])),
  );
  if (read.success) return { ...read.data, line };
  const [issue] = read.error.issues;
  const column = String(issue?.path[0]);
  throw new VocabularyError(
    `${file} line ${line}: ${column} is "${cells[columns.indexOf(column)] ?? ''}"; ${issue?.message}.`,
  );
}

import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { id, words } from './objects.ts';
import { richText } from './rich-text.ts';
import { textLength } from './text-length.ts';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string() });
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string(),
});
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);

const withinText = (limit: number) =>
  [
    (it: { rows: unknown }) => textLength(it.rows) <= limit,
    {
      error: `must be less than ${limit + 1} characters in all cells`,
      path: ['rows'] as PropertyKey[],
    },
  ] as const;

export const table = z
  .strictObject({
    type: z.literal('table'),
    block_id: id.optional(),
    rows: z.array(z.array(cell).min(1).max(LIMITS.tableColumns)).min(1).max(LIMITS.tableRows),
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .max(LIMITS.tableColumns)
      .optional(),
  })
  .refine(...withinText(LIMITS.tableText));

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: id.optional(),
    caption: words(LIMITS.imageAlt),
    rows: z
      .array(z.array(cell).min(1).max(LIMITS.dataTableColumns))
      .min(2)
      .max(LIMITS.dataTableRows),
    page_size: z.int().min(1).max(LIMITS.dataTablePage).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine(...withinText(LIMITS.dataTableText))
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), {
    error: 'all rows must have the same number of cells',
    path: ['rows'],
  })
  .refine(({ rows }) => (rows[0] ?? []).every(({ type }) => type !== 'rich_text'), {
    error: 'header cells must not be rich_text',
    path: ['rows', 0],
  })
  .refine((it) => (it.row_header_column_index ?? 0) < (it.rows[0]?.length ?? 0), {
    error: 'must be a column of the table',
    path: ['row_header_column_index'],
  });

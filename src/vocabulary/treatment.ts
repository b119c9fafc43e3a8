import * as z from 'zod';

/** A treatment as a decision is about it: the row of treatments.tsv, in this form or body region. */
export const treatment = z.object({
  name: z.string().min(1),
  kind: z.enum(['drug', 'treatment']),
  class: z.string().min(1),
  form: z.string().min(1).optional(),
  region: z.string().min(1).optional(),
});

export type Treatment = z.infer<typeof treatment>;

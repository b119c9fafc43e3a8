import * as z from 'zod';
import { rows, textOf } from '../sqlite/open-database.ts';
import type { Person } from './person.ts';
import { jsonOf, readable } from './readable.ts';
import type { StateFile } from './state-file.ts';

export const verdictSchema = z.object({
  useful: z.boolean(),
  treatments: z.array(z.string()),
  outcome: z.enum(['upheld', 'overturned']).nullable(),
  shown: z.array(z.object({ id: z.string(), decision: z.number() })),
  given: z.string(),
});

/**
 * What somebody said of an answer: the treatments that were understood and the decisions that
 * were shown, never the words of the question.
 */
export type Verdict = z.infer<typeof verdictSchema>;

const rowSchema = z.object({ team: z.string(), user: z.string(), answer: z.string() });
const givenSchema = rowSchema.extend(verdictSchema.shape);

/** A verdict, who gave it, and the message that it is about. */
export type GivenVerdict = z.infer<typeof givenSchema>;

/** What people said of answers: one verdict a person and answer. */
export const createVerdicts = ({ attempt, tell }: StateFile) => ({
  /** A second verdict on the same answer replaces the first. Throws a StateError. */
  give({ team, user }: Person, answer: string, verdict: Verdict): void {
    attempt((database) =>
      database
        .prepare(
          `INSERT INTO verdicts (team, user, answer, verdict) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET verdict = excluded.verdict`,
        )
        .run(team, user, answer, JSON.stringify(verdict)),
    );
  },

  /** Throws a StateError where nothing can be read. */
  all(): GivenVerdict[] {
    const found = attempt((database) =>
      rows(
        database,
        `SELECT CAST(team AS BLOB), CAST(user AS BLOB), CAST(answer AS BLOB), CAST(verdict AS BLOB)
         FROM verdicts ORDER BY team, user, answer`,
      ),
    );
    const values = found.map(([team, user, answer, verdict]) => ({
      team: textOf(team),
      user: textOf(user),
      answer: textOf(answer),
      ...Object(jsonOf(verdict)),
    }));
    return readable(values, givenSchema, 'verdicts', tell);
  },
});

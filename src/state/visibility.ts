import * as z from 'zod';
import { rows, textOf } from '../sqlite/open-database.ts';
import { readable } from './readable.ts';
import type { StateFile } from './state-file.ts';

/** How a channel wants its answers: for everyone in threads, or for the asker alone. */
export type Visibility = z.infer<typeof visibilitySchema>;

export const visibilitySchema = z.enum(['threads', 'private']);

const rowSchema = z.object({
  team: z.string(),
  channel: z.string(),
  visibility: visibilitySchema,
});

/** The visibility that channels chose, by workspace and channel. */
export const createVisibility = ({ attempt, attemptOr, tell }: StateFile) => ({
  /** `threads` where the channel chose nothing, or its choice cannot be read. */
  of(team: string, channel: string): Visibility {
    const found = attemptOr([], (database) =>
      rows(
        database,
        'SELECT CAST(visibility AS BLOB) FROM visibility WHERE team = ? AND channel = ?',
        team,
        channel,
      ),
    );
    const values = found.map(([visibility]) => textOf(visibility));
    return readable(values, visibilitySchema, 'visibility', tell)[0] ?? 'threads';
  },

  /** Throws a StateError where it cannot be kept. */
  set(team: string, channel: string, visibility: Visibility): void {
    attempt((database) =>
      database
        .prepare(
          `INSERT INTO visibility (team, channel, visibility) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET visibility = excluded.visibility`,
        )
        .run(team, channel, visibility),
    );
  },

  /** Throws a StateError where nothing can be read. */
  all(): z.infer<typeof rowSchema>[] {
    const found = attempt((database) =>
      rows(
        database,
        `SELECT CAST(team AS BLOB), CAST(channel AS BLOB), CAST(visibility AS BLOB)
         FROM visibility ORDER BY team, channel`,
      ),
    );
    const values = found.map(([team, channel, visibility]) => ({
      team: textOf(team),
      channel: textOf(channel),
      visibility: textOf(visibility),
    }));
    return readable(values, rowSchema, 'visibility', tell);
  },
});

import { rows } from '../sqlite/open-database.ts';
import { jsonOf } from './readable.ts';
import type { StateFile } from './state-file.ts';

/**
 * Installations of the app as Slack gave them, by id of the workspace or organisation. Each
 * function throws a StateError where the file cannot be read or written.
 */
export type Installations = {
  /** Undefined where there is none, or where it cannot be understood any more. */
  get(key: string): unknown;
  put(key: string, installation: unknown): Promise<void>;
  remove(key: string): Promise<void>;
};

/** The installations of a state. */
export const createInstallations = ({ attempt, tell }: StateFile): Installations => ({
  get(key) {
    const [found] = attempt((database) =>
      rows(database, 'SELECT CAST(installation AS BLOB) FROM installations WHERE key = ?', key),
    );
    if (!found) return undefined;
    const installation = jsonOf(found[0]);
    if (installation === undefined) tell('An installation cannot be read: install the app again.');
    return installation;
  },
  async put(key, installation) {
    attempt((database) =>
      database
        .prepare(
          `INSERT INTO installations (key, installation) VALUES (?, ?)
           ON CONFLICT DO UPDATE SET installation = excluded.installation`,
        )
        .run(key, JSON.stringify(installation)),
    );
  },
  async remove(key) {
    attempt((database) => database.prepare('DELETE FROM installations WHERE key = ?').run(key));
  },
});

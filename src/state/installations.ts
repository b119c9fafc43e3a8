import type { Database } from 'lmdb';

/** Installations of the app as Slack gave them, by id of the workspace or organisation. */
export type Installations = {
  get(key: string): unknown;
  put(key: string, installation: unknown): Promise<void>;
  remove(key: string): Promise<void>;
};

export const createInstallations = (table: Database<unknown, string[]>): Installations => ({
  get: (key) => table.get([key]),
  async put(key, installation) {
    await table.put([key], installation);
  },
  async remove(key) {
    await table.remove([key]);
  },
});

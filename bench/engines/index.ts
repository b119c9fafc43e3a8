import type { Engine } from './engine.ts';

/** Each is loaded by itself, so that none waits for the modules of another. */
export const engines: Record<string, () => Promise<Engine>> = {
  ours: async () => (await import('./ours.ts')).ours,
  sqlite: async () => (await import('./sqlite.ts')).sqlite,
  lancedb: async () => (await import('./lancedb.ts')).lancedb,
  minisearch: async () => (await import('./minisearch.ts')).plainMiniSearch,
};

import type { Engine } from './engine.ts';
import { flexsearch } from './flexsearch.ts';
import { lancedb } from './lancedb.ts';
import { plainMiniSearch } from './minisearch.ts';
import { ours } from './ours.ts';
import { sqlite } from './sqlite.ts';

export const engines: Record<string, Engine> = {
  ours,
  minisearch: plainMiniSearch,
  sqlite,
  flexsearch,
  lancedb,
};

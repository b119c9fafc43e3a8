import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore, type Store } from '../../../src/precedents/stored/store.ts';
import { createStoredSearch } from '../../../src/precedents/stored/stored-search.ts';
import { promisesOfSearchEngine } from '../../search/contract.ts';
import { writeLetters } from '../../support/write-letters.ts';

const folder = mkdtempSync(join(tmpdir(), 'imr-stored-'));
const stores: Store[] = [];
afterAll(async () => {
  for (const { root } of stores) await root.close();
  rmSync(folder, { recursive: true, force: true });
});

promisesOfSearchEngine((vocabulary) => {
  const store = openStore(join(folder, String(stores.length)), 'test');
  stores.push(store);
  return createStoredSearch(store, vocabulary, async (change) => writeLetters(store, change));
});

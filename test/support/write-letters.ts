import { sheafOf } from '../../src/precedents/stored/sheaf.ts';
import type { Store } from '../../src/precedents/stored/store.ts';
import { type StoredChange, writeChange } from '../../src/precedents/stored/writing.ts';
import type { CorpusChange } from '../../src/search/engine.ts';

/** Writes determinations to a store, in this thread. */
export const writeLetters = (
  store: Store,
  { put, remove }: CorpusChange,
  files?: StoredChange['files'],
) => writeChange(store, { put: [sheafOf(put)], remove, ...(files && { files }) });

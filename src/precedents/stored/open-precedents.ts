import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchEngine } from '../../search/engine.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { createIndexThread } from './index-thread.ts';
import { sheafOf } from './sheaf.ts';
import { entriesIn, type FileSeen, makingOf, openStore, type Store } from './store.ts';
import { notedAt, noteSize } from './store-file.ts';
import { createStoredSearch } from './stored-search.ts';
import type { StoredChange } from './writing.ts';

/** A search that outlives its process, and what it knows of the files that it was filled from. */
export type StoredPrecedents = {
  search: SearchEngine;
  /** Every file as it was when it was last read, some at a time; how many, and when that was noted. */
  seen: {
    count(): number;
    noted(): number;
    all(): AsyncIterable<[file: string, seen: FileSeen][]>;
    /** All of them are still as they were then. */
    confirm(): void;
  };
  /** As `search.update`, of letters indexed by themselves already, and in the same step what is now known of files. */
  update(change: StoredChange): Promise<void>;
  /** Says that changes will come soon, so that what writes them is ready. */
  expectChange(): void;
  close(): Promise<void>;
};

/**
 * Opens the stored search of a folder (`DATA_DIR`): it answers at once from what it holds.
 * `reading` is the version of what makes determinations of letters; with another, it begins anew.
 */
export function openPrecedents(
  folder: string,
  vocabulary: Vocabulary,
  reading: string,
): StoredPrecedents {
  const store = openStore(folder, reading, 'asking');
  const thread = createIndexThread(folder, reading, makingOf(store));
  const search = createStoredSearch(store, vocabulary, ({ put, remove }) =>
    thread.write({ put: [sheafOf(put)], remove }),
  );
  return {
    search,
    seen: {
      count: () => entriesIn(store.files),
      noted: () => notedAt(store.path),
      all: () => filesSeen(store),
      confirm: () => confirmed(store),
    },
    update: thread.write,
    expectChange: thread.start,
    async close() {
      await thread.close();
      await store.root.close();
    },
  };
}

/** Where it cannot be noted, the next start is a little slower: nobody need hear of it. */
function confirmed({ path }: Store) {
  try {
    noteSize(path);
  } catch {}
}

const FILES_AT_ONCE = 500;

/** Questions are answered meanwhile. */
async function* filesSeen({ files }: Store): AsyncGenerator<[string, FileSeen][]> {
  let last: string | undefined;
  do {
    const some = [...files.getRange({ start: last, exclusiveStart: true, limit: FILES_AT_ONCE })];
    yield some.map(({ key, value }) => [key, value]);
    last = some.at(-1)?.key;
    await nextTurn();
  } while (last !== undefined);
}

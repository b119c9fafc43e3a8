import { type Unreadable, unreadable } from '../letters/letter.ts';
import type { KnownFile, LetterChange, LetterIndex } from '../search/engine.ts';
import { changedOf, filesIn, type Stamps } from './files.ts';
import { isRead, type LetterRead } from './letter-read.ts';
import type { ReadPool } from './read-pool.ts';

/** What a look at the folder found, to be taken in whole or not at all; and what cannot be read. */
export type FolderChange = LetterChange & { rejected: Unreadable[] };

export type FolderSync = {
  /**
   * Everything that has changed in the folder since it was taken in, some letters at a time. What
   * the taker does not take, because it fails or stops, comes again with the next call.
   */
  changes(signal?: AbortSignal): AsyncGenerator<FolderChange>;
};

type Parts = {
  folder: string;
  pool: Pick<ReadPool, 'readAll'>;
  /** Where the changes are taken in: the truth about what is known of files. */
  letters: Pick<LetterIndex, 'files' | 'sources' | 'refresh'>;
};

/** Letters in one change: so few that writing them holds up nobody. */
const LETTERS_A_CHANGE = 50;

/**
 * Follows a folder of letters. A file is read once it has not changed between two looks, so that
 * one that is still being copied is left alone; at the first look all are read as they are. A
 * letter in several files is taken from one of them; when that goes, from another.
 */
export function createFolderSync({ folder, pool, letters }: Parts): FolderSync {
  let known = new Map<string, KnownFile>();
  let sources = new Map<string, string>();
  let isCurrent = false;
  let before: Stamps | undefined;

  async function recall(): Promise<void> {
    const hasChanged = await letters.refresh();
    if (isCurrent && !hasChanged) return;
    known = await letters.files();
    sources = await letters.sources();
  }

  async function* changes(signal?: AbortSignal): AsyncGenerator<FolderChange> {
    await recall();
    isCurrent = false;
    const files = await filesIn(folder);
    const there = new Set(files);
    const gone = [...known.keys()].filter((file) => !there.has(file));
    const changed = await changedOf(files, known);
    const settled = [...changed].filter(([file, stamp]) => !before || before.get(file) === stamp);
    before = changed;
    const isFirstFill = known.size === 0;

    const holds = (file: string, id: string) => there.has(file) && known.get(file)?.letter === id;
    const orphans = () => [...sources].filter(([id, file]) => !holds(file, id)).map(([id]) => id);
    let change = noChange();

    /** Takes down what a file came to; a letter that another file holds is a duplicate. */
    function add(file: string, read: LetterRead): void {
      const letter = isRead(read) ? read.determination.id : null;
      const seen = { stamp: changed.get(file) ?? known.get(file)?.stamp ?? '', letter };
      known.set(file, seen);
      change.files.seen.push([file, seen]);
      const source = letter === null ? undefined : sources.get(letter);
      if (!isRead(read)) change.rejected.push(read);
      else if (source !== undefined && source !== file && holds(source, read.determination.id))
        change.rejected.push(unreadable(file, 'duplicate'));
      else {
        sources.set(read.determination.id, file);
        change.put.push(read);
      }
    }

    async function* readAll(some: string[]): AsyncGenerator<FolderChange> {
      some.sort();
      let at = 0;
      for await (const read of pool.readAll(some, {
        ...(signal && { signal }),
        here: isFirstFill,
      })) {
        add(some[at] as string, read);
        at += 1;
        if (change.files.seen.length < LETTERS_A_CHANGE) continue;
        yield change;
        change = noChange();
      }
    }

    yield* readAll(settled.map(([file]) => file));
    if (signal?.aborted) return;
    const lost = new Set(orphans());
    const copies = [...known].filter(
      ([file, { letter, stamp }]) =>
        letter !== null &&
        lost.has(letter) &&
        there.has(file) &&
        // One that is changing is read when it has settled.
        (changed.get(file) ?? stamp) === stamp,
    );
    yield* readAll(copies.map(([file]) => file));
    if (signal?.aborted) return;
    change.remove = orphans();
    change.files.gone = gone;
    if (!isEmpty(change)) yield change;
    for (const id of change.remove) sources.delete(id);
    for (const file of gone) known.delete(file);
    isCurrent = true;
  }

  return { changes };
}

const noChange = (): FolderChange => ({
  put: [],
  remove: [],
  rejected: [],
  files: { seen: [], gone: [] },
});

const isEmpty = ({ remove, files }: FolderChange): boolean =>
  remove.length + files.seen.length + files.gone.length === 0;

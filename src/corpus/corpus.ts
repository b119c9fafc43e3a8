import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { lettersIn } from '../letters/find.ts';
import { isUnreadable, type Unreadable, unreadable } from '../letters/letter.ts';
import { type Crew, createCrew } from './crew.ts';
import type { Made, MadeLetter, Making } from './making.ts';
import { type Reading, readInto } from './read-determinations.ts';
import { usualBounds } from './reader-thread.ts';
import { createTurns } from './turns.ts';

/**
 * What a look at the folder found: letters new or changed, ids gone, files that cannot be read; and
 * what is known of files now, for whoever wants to go on from there in another process.
 */
export type CorpusNews<M extends Making = 'determinations'> = {
  put: MadeLetter<M>[];
  /** What those were made into, some at a time; a letter that is held in another file is none. */
  made: Made<M>[];
  remove: string[];
  rejected: Unreadable[];
  files: { seen: [file: string, seen: FileSeen][]; gone: string[] };
};

/** A folder of letters as last seen. */
export type Corpus<M extends Making = 'determinations'> = {
  /** Everything that changed since the last look, in batches; at the first look that is all of it. */
  look: () => AsyncGenerator<CorpusNews<M>>;
  /** Ends the threads that letters were read in. */
  close: () => Promise<void>;
};

/** Threads without a letter for so long are ended, and their memory is free again. */
const IDLE = 10_000;

/** A file as it was when it was read: its size and time, and the letter that it holds, if any. */
export type FileSeen = { stamp: string; id: string | null };

/** The files that were read before, in another process; how many is known at once. */
export type FilesSeen = {
  count(): number;
  all(): AsyncIterable<[file: string, seen: FileSeen][]>;
};

/**
 * Letters in one batch of news: what a search takes in at once. Each batch costs something beside
 * its letters, so they are many; but few at first where nothing is held, that something can be
 * asked soon.
 */
const FIRST_BATCH = 25;
const LARGEST_BATCH = 3_200;

/** So many at most are read without a thread where nothing is held. */
const FEW = 64;

/**
 * Follows a folder of letters. A file is read once it has not changed between two looks, so that
 * one that is still being copied is left alone; at the first look all are read as they are. Files
 * that have not changed since they were `known` are not read again. `onReading` is called when a
 * look has found something to read.
 */
export function createCorpus<M extends Making>(
  folder: string,
  making: M,
  reading: Reading,
  known: FilesSeen = nothingKnown,
  onReading?: () => void,
): Corpus<M> {
  const held = new Map<string, FileSeen>();
  /** The file that each id comes from. */
  const owners = new Map<string, string>();
  let settling = new Map<string, string>();
  let first = true;
  const crew = createCrew(
    reading.threads ?? availableParallelism(),
    making,
    reading.vocabulary,
    reading.bounds ?? usualBounds,
  );
  let idle: NodeJS.Timeout | undefined;

  async function* look(): AsyncGenerator<CorpusNews<M>> {
    const found = await filesIn(folder);
    // A thread takes a while to start, which may as well go by while the files are looked at.
    const isMore = first && known.count() > 0 && found.length > known.count();
    if (isMore) crew.start();
    if (first) await recall();
    const { altered, gone } = await changesIn(found, held);
    const ready = [...altered.keys()].filter(
      (file) => first || settling.get(file) === altered.get(file),
    );
    settling = altered;
    if (ready.length > 0) {
      clearTimeout(idle);
      onReading?.();
    }
    // Where letters are known, questions are answered meanwhile: nothing is read in this thread.
    const readers = first && held.size === 0 && ready.length <= FEW ? undefined : crew;
    first = false;

    const freed = new Set(gone.flatMap((file) => held.get(file)?.id ?? []));
    for (const file of gone) held.delete(file);
    for (const id of freed) owners.delete(id);
    if (freed.size > 0) gone.push(...forgetDuplicates());
    yield* read(ready.sort(), altered, readers, freed, gone);
    if (ready.length > 0 || isMore) idle = setTimeout(() => void crew.close(), IDLE).unref();
  }

  async function recall() {
    for await (const some of known.all())
      for (const [file, seen] of some) {
        held.set(file, seen);
        if (seen.id !== null) owners.set(seen.id, file);
      }
  }

  /** A letter may stand in two files: when one goes, the other is looked at anew. */
  function forgetDuplicates(): string[] {
    const duplicates = [...held].flatMap(([file, { id }]) => (id === null ? [file] : []));
    for (const file of duplicates) held.delete(file);
    return duplicates;
  }

  /** Hands out news; where its taker fails, its files are read again at a later look. */
  function* given(news: CorpusNews<M>): Generator<CorpusNews<M>> {
    let taken = false;
    try {
      yield news;
      taken = true;
    } finally {
      if (!taken) for (const [file, { id }] of news.files.seen) held.set(file, { stamp: '', id });
    }
  }

  async function* read(
    ready: string[],
    stamps: ReadonlyMap<string, string>,
    readers: Crew<M> | undefined,
    freed: Set<string>,
    gone: string[],
  ): AsyncGenerator<CorpusNews<M>> {
    let news = nothingNew<M>();
    let batch = held.size === 0 ? FIRST_BATCH : LARGEST_BATCH;
    /** What stays of a letter: itself, or why it is not taken in. */
    const taken = (came: MadeLetter<M> | Unreadable): MadeLetter<M> | Unreadable => {
      const file = isUnreadable(came) ? came.file : came.source.file;
      const before = held.get(file)?.id ?? null;
      const id = isUnreadable(came) ? null : came.id;
      if (before !== null && before !== id) {
        owners.delete(before);
        freed.add(before);
      }
      const owner = id === null ? file : (owners.get(id) ?? file);
      const seen = { stamp: stamps.get(file) ?? '', id: owner === file ? id : null };
      held.set(file, seen);
      news.files.seen.push([file, seen]);
      if (isUnreadable(came)) return came;
      if (owner !== file) return unreadable(file, 'duplicate');
      owners.set(came.id, file);
      freed.delete(came.id);
      return came;
    };
    for await (const came of readInto(making, ready, reading, readers)) {
      const letters = came.letters.map(taken);
      for (const one of letters)
        if (isUnreadable(one)) news.rejected.push(one);
        else news.put.push(one);
      news.made.push({ ...came, letters });
      if (news.put.length + news.rejected.length < batch) continue;
      batch = Math.min(batch * 2, LARGEST_BATCH);
      yield* given(news);
      news = nothingNew<M>();
    }
    news.remove = [...freed];
    news.files.gone = gone.filter((file) => !held.has(file));
    const { put, remove, rejected, files } = news;
    if (put.length + remove.length + rejected.length + files.gone.length > 0) yield* given(news);
  }

  async function close() {
    clearTimeout(idle);
    await crew.close();
  }

  return { look, close };
}

const nothingNew = <M extends Making>(): CorpusNews<M> => ({
  put: [],
  made: [],
  remove: [],
  rejected: [],
  files: { seen: [], gone: [] },
});

const nothingKnown: FilesSeen = { count: () => 0, async *all() {} };

/** The letters of a folder by their names. */
async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const turns = createTurns();
  for (const file of lettersIn(folder)) {
    if (turns.isOver()) await turns.next();
    if (file !== undefined) found.push(file);
  }
  return found;
}

/**
 * What of some files has changed since they were `held`: those new or altered, each with its size
 * and time, and those gone. Sizes are asked for at once, which is 2.6 times as quick as in the
 * background.
 */
async function changesIn(found: string[], held: ReadonlyMap<string, FileSeen>) {
  const altered = new Map<string, string>();
  const there = new Set<string>();
  const turns = createTurns();
  for (const file of found) {
    if (turns.isOver()) await turns.next();
    const stamp = stampOf(file);
    if (stamp === undefined) continue;
    const before = held.get(file);
    if (before) there.add(file);
    if (before?.stamp !== stamp) altered.set(file, stamp);
  }
  const areAll = there.size === held.size;
  return { altered, gone: areAll ? [] : [...held.keys()].filter((file) => !there.has(file)) };
}

function stampOf(file: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}

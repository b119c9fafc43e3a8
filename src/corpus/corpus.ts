import { availableParallelism } from 'node:os';
import { isUnreadable, type Unreadable, unreadable } from '../letters/letter.ts';
import { type Crew, createCrew } from './crew.ts';
import {
  byNames,
  changedOf,
  changeOf,
  type FileSeen,
  filesIn,
  type Stamps,
  settledSince,
} from './files.ts';
import type { Made, MadeLetter, Making } from './making.ts';
import { type Reading, readInto } from './read-determinations.ts';
import { usualBounds } from './reader-thread.ts';

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

/** The files that were read before, in another process; how many, and when, is known at once. */
export type FilesSeen = {
  count(): number;
  /** When something was last noted of them, in milliseconds since 1970. */
  noted(): number;
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
  let settling: Stamps = new Map();
  /** Letters still to be taken out, and files still to be forgotten: until somebody has done it. */
  const owed = { ids: new Set<string>(), files: new Set<string>() };
  let first = true;
  const crew = createCrew(
    reading.threads ?? availableParallelism(),
    making,
    reading.vocabulary,
    reading.bounds ?? usualBounds,
  );
  let idle: NodeJS.Timeout | undefined;

  async function* look(): AsyncGenerator<CorpusNews<M>> {
    // A thread takes a while to start, which may as well go by while the files are looked at.
    const expects = first && known.count() > 0;
    if (expects && changeOf(folder) > known.noted()) crew.start();
    const found = await filesIn(folder);
    if (expects && found.length > known.count()) crew.start();
    if (first) await recall();
    const { fresh, kept, gone } = await byNames(found, held);
    for (const file of gone) forget(file);
    // Where letters are known, questions are answered meanwhile: nothing is read in this thread.
    const readers = first && held.size === 0 && fresh.length <= FEW ? undefined : crew;
    const hasSettled = first ? () => true : settledSince(settling);
    first = false;

    const stamps: Stamps = new Map();
    settling = stamps;
    let isReading = expects;
    const readable = (changed: Stamps): string[] => {
      for (const [file, stamp] of changed) stamps.set(file, stamp);
      const ready = [...changed].filter(hasSettled).map(([file]) => file);
      if (ready.length > 0) {
        isReading = true;
        clearTimeout(idle);
        onReading?.();
      }
      return ready.sort();
    };
    // New files are known by their names. The others are asked for their sizes once those have been
    // read, while they are written: both before that would be more than two cores can do at once.
    let others: Promise<Stamps> | undefined;
    const askOthers = () => (others ??= changedOf(kept, held));
    yield* read(readable(await changedOf(fresh, held)), stamps, readers, askOthers);
    yield* read(readable(await askOthers()), stamps, crew);
    if (isReading) idle = setTimeout(() => void crew.close(), IDLE).unref();
  }

  async function recall() {
    for await (const some of known.all())
      for (const [file, seen] of some) {
        held.set(file, seen);
        if (seen.id !== null) owners.set(seen.id, file);
      }
  }

  /** Of a file that is gone: its letter is still to be taken out, unless another file has it. */
  function forget(file: string) {
    const id = held.get(file)?.id ?? null;
    held.delete(file);
    owed.files.add(file);
    if (id === null) return;
    owners.delete(id);
    owed.ids.add(id);
  }

  /** A letter may stand in two files: when one goes, the other is read at the next look. */
  function forgetDuplicates() {
    for (const [file, { id, stamp }] of held) {
      if (id !== null) continue;
      forget(file);
      settling.set(file, stamp);
    }
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
    stamps: Stamps,
    readers: Crew<M> | undefined,
    onRead?: () => void,
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
        owed.ids.add(before);
      }
      const owner = id === null ? file : (owners.get(id) ?? file);
      const seen = { stamp: stamps.get(file) ?? '', id: owner === file ? id : null };
      held.set(file, seen);
      news.files.seen.push([file, seen]);
      if (isUnreadable(came)) return came;
      if (owner !== file) return unreadable(file, 'duplicate');
      owners.set(came.id, file);
      owed.ids.delete(came.id);
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
    onRead?.();
    if (owed.ids.size > 0) forgetDuplicates();
    news.remove = [...owed.ids];
    news.files.gone = [...owed.files].filter((file) => !held.has(file));
    const { put, remove, rejected, files } = news;
    if (put.length + remove.length + rejected.length + files.gone.length > 0) yield* given(news);
    owed.ids.clear();
    owed.files.clear();
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

const nothingKnown: FilesSeen = { count: () => 0, noted: () => 0, async *all() {} };

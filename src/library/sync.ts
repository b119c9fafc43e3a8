import { availableParallelism } from 'node:os';
import { isUnreadable, type Unreadable, unreadable } from '../letters/letter.ts';
import { type Crew, createCrew } from './crew.ts';
import { createClaims, type Orphans } from './duplicates.ts';
import {
  byNames,
  changedOf,
  type FileSeen,
  filesIn,
  type Stamps,
  settledSince,
  touchedAt,
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
  /** All of them are still as they were when that was noted. */
  confirm(): void;
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
  const claims = createClaims();
  const { held } = claims;
  let settling: Stamps = new Map();
  let first = true;
  const crew = createCrew(
    reading.threads ?? availableParallelism(),
    making,
    reading.vocabulary,
    reading.bounds ?? usualBounds,
  );
  let idle: NodeJS.Timeout | undefined;

  async function* look(): AsyncGenerator<CorpusNews<M>> {
    const isFirst = first;
    const knows = isFirst && known.count() > 0;
    // A thread takes a while to start, which may as well go by while the files are looked at.
    const isTouched = knows && touchedAt(folder) > known.noted();
    if (isTouched) crew.start();
    const found = await filesIn(folder);
    if (knows && found.length > known.count()) crew.start();
    if (isFirst) await recall();
    const { fresh, kept, gone } = await byNames(found, held);
    first = false;
    for (const file of gone) claims.leave(file);

    const isBare = isFirst && !knows;
    // Where letters are known, questions are answered meanwhile: nothing is read in this thread.
    const readers = isBare && fresh.length <= FEW ? undefined : crew;
    const hasSettled = isFirst ? () => true : settledSince(settling);
    const stamps: Stamps = new Map();
    settling = stamps;
    const readable = (changed: Stamps): string[] => {
      for (const [file, stamp] of changed) stamps.set(file, stamp);
      return [...changed].filter(hasSettled).map(([file]) => file);
    };

    /** One that is changing is read when it has settled. */
    const isUnchanged = (file: string): boolean => {
      const stamp = stamps.get(file);
      return stamp === undefined || stamp === held.get(file)?.stamp;
    };

    let isNews = false;
    let wasRead = knows;
    let news = nothingNew<M>();
    let batch = isBare ? FIRST_BATCH : LARGEST_BATCH;
    let others: Promise<Stamps> | undefined;

    /** Hands out what has come together, with what is to be taken out for it. */
    function* given(orphans: Orphans): Generator<CorpusNews<M>> {
      const { put, rejected, files } = news;
      if (put.length + rejected.length + orphans.ids.length + orphans.files.length === 0) return;
      isNews = true;
      yield { ...news, remove: orphans.ids, files: { ...files, gone: orphans.files } };
      claims.settle(orphans);
      news = nothingNew<M>();
    }

    async function* read(files: string[], by: Crew<M> | undefined) {
      if (files.length > 0) {
        wasRead = true;
        clearTimeout(idle);
        onReading?.();
      }
      for await (const came of readInto(making, files.sort(), reading, by)) {
        add(news, came, stamps);
        if (news.put.length + news.rejected.length < batch) continue;
        batch = Math.min(batch * 2, LARGEST_BATCH);
        yield* given(claims.displaced());
      }
    }

    try {
      yield* read(readable(await changedOf(fresh, held)), readers);
      // The others are asked for size and time while new ones are written: while those are read,
      // it would be more than two cores can do at once.
      others = changedOf(kept, held);
      yield* given(claims.displaced());
      yield* read(readable(await others), crew);
      yield* read(claims.copiesOfOrphans().filter(isUnchanged), crew);
      yield* given(claims.orphans());
      if (isTouched && !isNews) known.confirm();
    } finally {
      // Where its taker fails, its files are read again at a later look.
      claims.redo(news.files.seen.map(([file]) => file));
      await others;
      if (wasRead) {
        clearTimeout(idle);
        idle = setTimeout(() => void crew.close(), IDLE).unref();
      }
    }
  }

  async function recall() {
    for await (const some of known.all())
      for (const [file, seen] of some) claims.recall(file, seen);
  }

  /** Adds letters to the news; one that another file holds is turned down. */
  function add(news: CorpusNews<M>, came: Made<M>, stamps: Stamps) {
    const letters = came.letters.map((one) => {
      const file = isUnreadable(one) ? one.file : one.source.file;
      const stamp = stamps.get(file) ?? held.get(file)?.stamp ?? '';
      const seen = claims.take(file, stamp, isUnreadable(one) ? null : one.id);
      news.files.seen.push([file, seen]);
      return seen.copyOf === undefined ? one : unreadable(file, 'duplicate');
    });
    for (const one of letters)
      if (isUnreadable(one)) news.rejected.push(one);
      else news.put.push(one);
    news.made.push({ ...came, letters });
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

const nothingKnown: FilesSeen = {
  count: () => 0,
  noted: () => 0,
  async *all() {},
  confirm() {},
};

import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type DeterminationRead, readDetermination } from './read-determination.ts';
import {
  type Bounds,
  createReaderThread,
  type ReaderThread,
  usualBounds,
} from './reader-thread.ts';

export type Reading = {
  vocabulary: Vocabulary;
  /** Threads to read with; all the machine's cores where left out. */
  threads?: number;
  bounds?: Bounds;
  signal?: AbortSignal;
};

/** So many text letters are read here at once before a thread would be up and running. */
const READ_HERE = 40;
/**
 * Files in hand: threads go on while what they read is taken in, and no more than these are held
 * in memory, some megabytes.
 */
const IN_HAND = 600;

/**
 * Files → what each came to, in the order given, on all cores, with no more than some hundred letters
 * in memory at any time. A few text letters are read in this thread; PDFs and all others in threads
 * of their own, each file within its bounds. Ends early, without an error, when the signal says so.
 */
export async function* readDeterminations(
  files: AsyncIterable<string> | Iterable<string>,
  { vocabulary, threads = availableParallelism(), bounds = usualBounds, signal }: Reading,
): AsyncGenerator<DeterminationRead> {
  const crew = createCrew(threads, bounds);
  const inHand: Promise<DeterminationRead>[] = [];
  let here = 0;
  try {
    for await (const file of files) {
      if (signal?.aborted) return;
      const light = extname(file).toLowerCase() !== '.pdf' && here < READ_HERE;
      if (light) here += 1;
      inHand.push(light ? readDetermination(file, vocabulary) : crew.read(file));
      const oldest = inHand.length > IN_HAND ? inHand.shift() : undefined;
      if (oldest) yield await oldest;
    }
    for (const read of inHand) {
      if (signal?.aborted) return;
      yield await read;
    }
  } finally {
    await crew.close();
  }
}

/** Threads that take files in turn, each started when it is first needed. */
function createCrew(most: number, bounds: Bounds): ReaderThread {
  const all: ReaderThread[] = [];
  const idle: ReaderThread[] = [];
  const waiting: ((thread: ReaderThread) => void)[] = [];
  const taken = (): Promise<ReaderThread> => {
    const thread = idle.pop();
    if (thread) return Promise.resolve(thread);
    if (all.length >= most) return new Promise((resolve) => waiting.push(resolve));
    const started = createReaderThread(bounds);
    all.push(started);
    return Promise.resolve(started);
  };
  return {
    async read(file) {
      const thread = await taken();
      const read = await thread.read(file);
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
      return read;
    },
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Crew, createCrew } from './crew.ts';
import { type DeterminationRead, readDetermination } from './read-determination.ts';
import { type Bounds, usualBounds } from './reader-thread.ts';

export type Reading = {
  vocabulary: Vocabulary;
  /** Threads to read with; all the machine's cores where left out. */
  threads?: number;
  /** Threads that are there already and stay, instead of new ones for these files alone. */
  crew?: Crew;
  bounds?: Bounds;
  signal?: AbortSignal;
};

/** So many text letters are read here at once before a thread would be up and running. */
const READ_HERE = 40;
/**
 * Files in hand: threads go on while what they read is taken in, and no more than these are held
 * in memory, some megabytes.
 */
const IN_HAND = 1_200;

/**
 * Files → what each came to, in the order given, on all cores, with no more than `IN_HAND` letters
 * in memory at any time. Without a crew a few text letters are read in this thread; PDFs
 * and all others in threads of their own, each file within its bounds. Ends early, without an
 * error, when the signal says so.
 */
export async function* readDeterminations(
  files: AsyncIterable<string> | Iterable<string>,
  { vocabulary, threads = availableParallelism(), bounds = usualBounds, crew, signal }: Reading,
): AsyncGenerator<DeterminationRead> {
  const readers = crew ?? createCrew(threads, vocabulary, bounds);
  const inHand: Promise<DeterminationRead>[] = [];
  let light = 0;
  // One a turn, so that whatever else waits for this thread comes in between.
  let last: Promise<unknown> = Promise.resolve();
  const readHere = (file: string) => {
    const read = last.then(() => setImmediate()).then(() => readDetermination(file, vocabulary));
    last = read;
    return read;
  };
  try {
    for await (const file of files) {
      if (signal?.aborted) return;
      const here = !crew && extname(file).toLowerCase() !== '.pdf' && light < READ_HERE;
      if (here) light += 1;
      inHand.push(here ? readHere(file) : readers.read(file));
      const oldest = inHand.length > IN_HAND ? inHand.shift() : undefined;
      if (oldest) yield await oldest;
    }
    for (const read of inHand) {
      if (signal?.aborted) return;
      yield await read;
    }
  } finally {
    if (!crew) await readers.close();
  }
}

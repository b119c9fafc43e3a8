import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { unreadable } from '../letters/letter.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Crew, createCrew, weightOf } from './crew.ts';
import { lettersAtOnce, type Made, type Making, makerOf } from './making.ts';
import { type DeterminationRead, readDetermination } from './read-determination.ts';
import { type Bounds, usualBounds } from './reader-thread.ts';

export type Reading = {
  vocabulary: Vocabulary;
  /** Threads to read with; all the machine's cores where left out. */
  threads?: number;
  bounds?: Bounds;
  signal?: AbortSignal;
};

type Files = AsyncIterable<string> | Iterable<string>;

/** Some at a time, text letters are read here up to so many: sooner than a thread would be up. */
const READ_HERE = 40;
/**
 * Files in hand: threads go on while what they read is taken in, and no more than these are held
 * in memory, some megabytes.
 */
const IN_HAND = 1_600;

/** Files → the determination of each, or why there is none; see `readInto`. */
export async function* readDeterminations(
  files: Files,
  reading: Reading,
): AsyncGenerator<DeterminationRead> {
  for await (const { letters } of readInto('determinations', files, reading)) yield* letters;
}

/**
 * Files → what is made of them, in the order given, on all cores, with no more than `IN_HAND`
 * letters in memory at any time. Without a `crew`, threads that are there already and stay, a few
 * text letters are read in this thread; PDFs and all others in threads of their own, within their
 * bounds. Ends early, without an error, when the signal says so.
 */
export async function* readInto<M extends Making>(
  making: M,
  files: Files,
  { vocabulary, threads = availableParallelism(), bounds = usualBounds, signal }: Reading,
  crew?: Crew<M>,
): AsyncGenerator<Made<M>> {
  const readers = crew ?? createCrew(threads, making, vocabulary, bounds);
  const inHand: { files: number; read: Promise<Made<M>[]> }[] = [];
  let filesInHand = 0;
  let light = 0;
  let last: Promise<unknown> = Promise.resolve();
  const here = (some: string[]) => {
    const read = last.then(() => readHere(making, some, vocabulary));
    last = read;
    return read;
  };
  try {
    for await (const some of someAtATime(files, lettersAtOnce(making))) {
      if (signal?.aborted) return;
      const isLight = !crew && weightOf(some) <= some.length && light < READ_HERE;
      if (isLight) light += some.length;
      const read = isLight ? here(some) : readers.read(some);
      // Where no thread can be started the first of them says so; the others wait for nobody.
      read.catch(() => undefined);
      inHand.push({ files: some.length, read });
      filesInHand += some.length;
      const oldest = filesInHand > IN_HAND ? inHand.shift() : undefined;
      if (!oldest) continue;
      filesInHand -= oldest.files;
      yield* await oldest.read;
    }
    for (const { read } of inHand) {
      if (signal?.aborted) return;
      yield* await read;
    }
  } finally {
    if (!crew) await readers.close();
  }
}

/** One file a turn, so that whatever else waits for this thread comes in between. Never rejects. */
async function readHere<M extends Making>(
  making: M,
  files: string[],
  vocabulary: Vocabulary,
): Promise<Made<M>[]> {
  const make = makerOf(making);
  const letters: DeterminationRead[] = [];
  for (const file of files) {
    await setImmediate();
    letters.push(await readDetermination(file, vocabulary));
  }
  try {
    return [await make(letters)];
  } catch {
    // As in a thread that is lost: whatever one of them did to the others, each is tried by itself.
    return Promise.all(
      letters.map((one, at) =>
        make([one]).catch(() => make([unreadable(files[at] as string, 'damaged')])),
      ),
    );
  }
}

/** Files some at a time; those that take long each by itself. */
async function* someAtATime(files: Files, most: number): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const file of files) {
    if (weightOf([file]) > 1 && some.length > 0) {
      yield some;
      some = [];
    }
    some.push(file);
    if (some.length < most && weightOf([file]) === 1) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { type RejectionCode, unreadable } from '../letters/letter.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { sourcesOf } from '../vocabulary/vocabulary-index.ts';
import { type LetterRead, readLetterFile } from './letter-read.ts';
import { parserVersion } from './parser-version.ts';
import type { WorkerData } from './read-worker.ts';

export type Bounds = {
  /** Files that take longer are given up, in milliseconds. */
  deadline: number;
  /** Files that make the process grow by more are given up, in bytes. */
  growth: number;
};

export const usualBounds: Bounds = { deadline: 20_000, growth: 1_000_000_000 };

/** Reads letters in threads of its own: a file that hangs or swells ends one of those, no more. */
export type ReadPool = {
  /**
   * A file → its letter, or why there is none. Rejects where nothing was learned of the file: no
   * thread can be started, or the pool was closed before it was read.
   */
  read(file: string): Promise<LetterRead>;
  /** The same for many, in the order given, on all cores. */
  readAll(files: Files, how?: ReadingAll): AsyncGenerator<LetterRead>;
  /** Ends the threads; what they had not read is given up. */
  close(): Promise<void>;
};

type Files = AsyncIterable<string> | Iterable<string>;

export type ReadingAll = {
  /** Ends the reading early, without an error. */
  signal?: AbortSignal;
  /**
   * Nobody else waits for this thread: it reads the first few small texts itself, sooner than a
   * thread of the pool would be ready.
   */
  here?: boolean;
};

type Options = {
  vocabulary: Vocabulary;
  /** Threads at most; all the machine's cores where left out. */
  threads?: number;
  bounds?: Bounds;
};

/** Threads that were started; `ready` when the first of them is, `ended` with the reason. */
type Threads = {
  pool: Piscina<string | null, LetterRead>;
  ready: Promise<unknown>;
  ended?: Error;
};

/** Heap of one thread in megabytes; letters need a tenth of it. */
const HEAP = 512;
/** Threads without a file for so long end, and their memory is free again; milliseconds. */
const IDLE = 10_000;
const LOOK_EVERY = 100;
/** Files read ahead of whoever takes the letters, for each thread. */
const AHEAD = 16;
/** Files read in this thread at most, and how small they have to be, in bytes. */
const READ_HERE = 16;
const SMALL = 64_000;

/** The worker's own file: bundled it stands beside this one, else tsx reads its source. */
const isBundled = !import.meta.url.endsWith('.ts');
const worker = new URL(isBundled ? './read-worker.js' : './read-worker.ts', import.meta.url);
const execArgv = isBundled ? [] : ['--import', 'tsx'];

/** A pool whose threads start when there is something to read. */
export function createReadPool({
  vocabulary,
  threads = availableParallelism(),
  bounds = usualBounds,
}: Options): ReadPool {
  let running: Threads | undefined;
  const some = pLimit(threads);
  const one = pLimit(1);
  const reading = new Set<Promise<unknown>>();

  function start(): Threads {
    const workerData: WorkerData = { sources: sourcesOf(vocabulary), version: parserVersion() };
    const pool = new Piscina<string | null, LetterRead>({
      filename: worker.href,
      workerData,
      execArgv,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    // How a thread ends that had no file yet. Where it was the last, nobody reads those that wait.
    pool.on('error', (error) => {
      if (pool.threads.length === 0) void end(started, error);
    });
    const started: Threads = { pool, ready: pool.run(null) };
    started.ready.catch((error) => end(started, error));
    return started;
  }

  /** Ends threads: whoever waits for them is told why. */
  async function end(threads: Threads, why: Error): Promise<void> {
    threads.ended ??= why;
    if (running === threads) running = undefined;
    await threads.pool.destroy();
  }

  async function close(): Promise<void> {
    if (running) await end(running, new Error('The reading of letters was ended.'));
  }

  /** Reads a file within its bounds, or says by which it was given up. */
  async function within(file: string, by: Threads): Promise<LetterRead | RejectionCode> {
    if (by.ended) throw by.ended;
    const stop = new AbortController();
    const began = Date.now();
    const before = process.memoryUsage.rss();
    let reason: RejectionCode = 'damaged';
    const watch = setInterval(() => {
      if (Date.now() - began > bounds.deadline) reason = 'too-slow';
      else if (process.memoryUsage.rss() - before > bounds.growth) reason = 'too-large';
      else return;
      stop.abort();
    }, LOOK_EVERY);
    try {
      return await by.pool.run(file, { signal: stop.signal });
    } catch (error) {
      if (by.ended) throw by.ended;
      return isOutOfMemory(error) ? 'too-large' : reason;
    } finally {
      clearInterval(watch);
    }
  }

  /** With nothing else being read, so that no other file can be to blame. */
  const alone = (file: string, by: Threads) =>
    one(async () => {
      await Promise.allSettled(reading);
      const read = await within(file, by);
      return typeof read === 'string' ? unreadable(file, read) : read;
    });

  async function read(file: string): Promise<LetterRead> {
    running ??= start();
    const by = running;
    await by.ready.catch((error) => {
      throw by.ended ?? error;
    });
    const first = await some(async () => {
      // Whoever has to be read alone comes first.
      await one(() => undefined);
      const attempt = within(file, by);
      reading.add(attempt);
      return attempt.finally(() => reading.delete(attempt));
    });
    if (typeof first !== 'string') return first;
    return first === 'too-slow' ? unreadable(file, first) : alone(file, by);
  }

  async function* readAll(files: Files, { signal, here = false }: ReadingAll = {}) {
    const ahead: Promise<LetterRead>[] = [];
    let readHere = 0;
    for await (const file of files) {
      if (signal?.aborted) return;
      const isRead = here && readHere < READ_HERE && isSmall(file);
      if (isRead) readHere += 1;
      const next = isRead ? readLetterFile(file, vocabulary) : read(file);
      // Whoever waits for it hears of it; the others wait for nobody.
      next.catch(() => undefined);
      ahead.push(next);
      if (ahead.length >= AHEAD * threads) yield (await ahead.shift()) as LetterRead;
    }
    for (const next of ahead) {
      if (signal?.aborted) return;
      yield await next;
    }
  }

  return { read, readAll, close };
}

/** A text too small to do harm. */
function isSmall(file: string): boolean {
  if (extname(file).toLowerCase() !== '.txt') return false;
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= SMALL;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

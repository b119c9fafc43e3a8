import { Worker } from 'node:worker_threads';
import { type RejectionCode, unreadable } from '../letters/letter.ts';
import { sourcesOf } from '../vocabulary/indexes.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { DeterminationRead } from './read-determination.ts';

export type Bounds = {
  /** A file that takes longer is given up, in milliseconds. */
  deadline: number;
  /** A file that makes the process grow by more is given up, in bytes. */
  growth: number;
};

export const usualBounds: Bounds = { deadline: 20_000, growth: 1_000_000_000 };

/** Heap of one thread; letters need a tenth of it. */
const HEAP_MB = 512;
const LOOK_EVERY = 100;

/**
 * A thread of its own for reading letters: a file that hangs or swells ends it, not the process.
 * While it has no file it keeps no process from ending.
 */
export type ReaderThread = {
  /** Starts before there is a file to read. */
  start: () => void;
  /** One file at a time. Rejects only where no thread can be started at all. */
  read: (file: string) => Promise<DeterminationRead>;
  close: () => Promise<void>;
};

export function createReaderThread(vocabulary: Vocabulary, bounds = usualBounds): ReaderThread {
  let running: Promise<Worker> | undefined;
  const end = async () => {
    const ended = running;
    running = undefined;
    await (await ended)?.terminate();
  };
  return {
    close: end,
    start() {
      running ??= started(vocabulary);
      running.catch(() => undefined);
    },
    async read(file) {
      running ??= started(vocabulary);
      const came = await readBy(await running, file, bounds);
      if ('read' in came) return came.read;
      await end();
      return unreadable(file, came.lost);
    },
  };
}

/** A thread that is ready for its first file. */
function started(vocabulary: Vocabulary): Promise<Worker> {
  const worker = new Worker(new URL('./letter-thread.js', import.meta.url), {
    execArgv: [],
    workerData: sourcesOf(vocabulary),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.once('message', () => resolve(worker));
  });
}

type Came = { read: DeterminationRead } | { lost: RejectionCode };

/** What a file came to within its bounds. */
function readBy(worker: Worker, file: string, bounds: Bounds): Promise<Came> {
  return new Promise((resolve) => {
    const began = Date.now();
    const before = process.memoryUsage.rss();
    worker.ref();
    const settle = (came: Came) => {
      worker.unref();
      clearInterval(watch);
      worker.off('message', read).off('error', failed).off('exit', failed);
      resolve(came);
    };
    const lost = (code: RejectionCode) => settle({ lost: code });
    const read = (came: DeterminationRead) => settle({ read: came });
    const failed = () => lost('damaged');
    const watch = setInterval(() => {
      if (Date.now() - began > bounds.deadline) lost('too-slow');
      else if (process.memoryUsage.rss() - before > bounds.growth) lost('too-large');
    }, LOOK_EVERY);
    worker.once('message', read).once('error', failed).once('exit', failed);
    worker.postMessage(file);
  });
}

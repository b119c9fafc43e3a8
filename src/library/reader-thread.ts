import { Worker } from 'node:worker_threads';
import { type RejectionCode, unreadable } from '../letters/letter.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Sources, sourcesOf } from '../vocabulary/vocabulary-index.ts';
import { type Made, type Making, makerOf } from './making.ts';

export type Bounds = {
  /** Files that take longer are given up, in milliseconds. */
  deadline: number;
  /** Files that make the process grow by more are given up, in bytes. */
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
export type ReaderThread<M extends Making> = {
  /** Starts before there is a file to read. */
  start: () => void;
  /**
   * Some files at a time, given up together and then tried one by one: as many are made of them.
   * Rejects only where no thread can be started at all.
   */
  read: (files: string[]) => Promise<Made<M>[]>;
  close: () => Promise<void>;
};

/** What a thread is started with. */
export type ReaderData = { making: Making; sources: Sources };

export function createReaderThread<M extends Making>(
  making: M,
  vocabulary: Vocabulary,
  bounds = usualBounds,
): ReaderThread<M> {
  const data = { making, sources: sourcesOf(vocabulary) };
  let running: Running | undefined;
  let closings = 0;
  const end = async () => {
    const ended = running;
    running = undefined;
    // Whoever waits for it hears that its files are lost; where nobody does, it need not get ready.
    if (ended?.isAsked) await ended.ready.catch(() => undefined);
    await ended?.worker.terminate();
  };
  function notStarted(error: unknown): never {
    running = undefined;
    throw error;
  }
  async function read(files: string[]): Promise<Made<M>[]> {
    running ??= started(data);
    const { worker, ready } = running;
    running.isAsked = true;
    worker.ref();
    const before = closings;
    await ready.catch(notStarted);
    const came = await readBy<M>(worker, files, bounds);
    if ('made' in came) return [came.made];
    await end();
    const lost = (some: string[]) =>
      makerOf(making)(some.map((file) => unreadable(file, came.lost)));
    if (files.length === 1) return [await lost(files)];
    const all: Made<M>[] = [];
    for (const file of files)
      all.push(...(closings > before ? [await lost([file])] : await read([file])));
    return all;
  }
  return {
    async close() {
      closings += 1;
      await end();
    },
    start() {
      if (running) return;
      running = started(data);
      running.worker.unref();
      running.ready.catch(() => undefined);
    },
    read,
  };
}

/** A thread, when it is ready for its first files, and whether anybody waits for that. */
type Running = { worker: Worker; ready: Promise<void>; isAsked: boolean };

function started(workerData: ReaderData): Running {
  const worker = new Worker(new URL('./letter-thread.js', import.meta.url), {
    execArgv: [],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.once('exit', () => reject(new Error('A reading thread ended before it was ready.')));
    worker.once('message', () => resolve());
  });
  return { worker, ready, isAsked: false };
}

type Came<M extends Making> = { made: Made<M> } | { lost: RejectionCode };

/** What files came to within their bounds. */
function readBy<M extends Making>(
  worker: Worker,
  files: string[],
  bounds: Bounds,
): Promise<Came<M>> {
  return new Promise((resolve) => {
    const began = Date.now();
    const before = process.memoryUsage.rss();
    worker.ref();
    const settle = (came: Came<M>) => {
      worker.unref();
      clearInterval(watch);
      worker.off('message', read).off('error', failed).off('exit', failed);
      resolve(came);
    };
    const lost = (code: RejectionCode) => settle({ lost: code });
    const read = (made: Made<M>) => settle({ made });
    const failed = () => lost('damaged');
    const watch = setInterval(() => {
      if (Date.now() - began > bounds.deadline) lost('too-slow');
      else if (process.memoryUsage.rss() - before > bounds.growth) lost('too-large');
    }, LOOK_EVERY);
    worker.once('message', read).once('error', failed).once('exit', failed);
    worker.postMessage(files);
  });
}

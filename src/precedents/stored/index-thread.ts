import { Worker } from 'node:worker_threads';
import type { StoredChange } from './writing.ts';

/** A thread of its own for indexing, so that questions are answered while letters are taken in. */
export type IndexThread = {
  /** Starts the thread before there is something to write. */
  start(): void;
  /** Settles when the change is on disk; rejects where it could not be written, and nothing was. */
  write(change: StoredChange): Promise<void>;
  close(): Promise<void>;
};

type Waiting = { resolve: () => void; reject: (error: unknown) => void };

/** A thread without work for so long is ended, and its memory is free again. */
const IDLE = 30_000;

/**
 * A thread for the store of a folder; started when there is a change to write. `making` tells the
 * store that is meant from one that another process may have begun in its place.
 */
export function createIndexThread(folder: string, reading: string, making: string): IndexThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let changes = 0;
  let idle: NodeJS.Timeout | undefined;

  function running(): Worker {
    clearTimeout(idle);
    worker ??= started();
    return worker;
  }

  function started(): Worker {
    const thread = new Worker(new URL('./index-thread.js', import.meta.url), {
      execArgv: [],
      workerData: { folder, reading, making },
    });
    const lost = (error: unknown) => {
      if (worker !== thread) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    thread.on('message', ({ number, error }: { number: number; error?: unknown }) => {
      const one = waiting.get(number);
      waiting.delete(number);
      if (waiting.size === 0) rest(thread);
      if (error === undefined) one?.resolve();
      else one?.reject(error);
    });
    thread.on('error', lost);
    thread.on('exit', () => lost(new Error('The indexing thread ended before its work was done.')));
    return thread;
  }

  function rest(thread: Worker) {
    thread.unref();
    idle = setTimeout(() => {
      worker = undefined;
      void thread.terminate();
    }, IDLE).unref();
  }

  return {
    start() {
      if (waiting.size === 0) rest(running());
    },
    write: (change) =>
      new Promise((resolve, reject) => {
        const thread = running();
        thread.ref();
        changes += 1;
        waiting.set(changes, { resolve, reject });
        thread.postMessage({ number: changes, change });
      }),
    async close() {
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
}

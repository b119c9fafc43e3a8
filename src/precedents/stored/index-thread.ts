import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Sheaf } from './sheaf.ts';
import type { StoredChange } from './writing.ts';

/** A thread of its own for indexing, so that questions are answered while letters are taken in. */
export type IndexThread = {
  /** Starts the thread before there is something to write. */
  start(): void;
  /** Settles when the change is on disk; rejects where it could not be written, or after `close`. */
  write(change: StoredChange): Promise<void>;
  /** Lets the change be written that was begun. */
  close(): Promise<void>;
};

/** To the thread: sheaves of a change, and at last the change with what else there is to it. */
export type ToWrite = { number: number; put: Sheaf[]; rest?: Omit<StoredChange, 'put'> };

/** From the thread: nothing, once it is ready; then the numbers of changes, or why they were not written. */
export type Said = { number?: number; error?: unknown };

/** So many letters are copied for the thread before others have a turn; all at once hold it long. */
const LETTERS_A_TURN = 64;

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
  let ready: Promise<unknown> = Promise.resolve();
  let changes = 0;
  let posted: Promise<void> = Promise.resolve();
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
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
    ready = new Promise((resolve) => thread.once('message', resolve).once('exit', resolve));
    const lost = (error: unknown) => {
      if (worker !== thread) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    thread.on('message', ({ number, error }: Said) => {
      if (number === undefined) return;
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
    write(change) {
      if (closed) return Promise.reject(new Error('The store is closed.'));
      const written = new Promise<void>((resolve, reject) => {
        const thread = running();
        thread.ref();
        changes += 1;
        const number = changes;
        waiting.set(number, { resolve, reject });
        posted = posted.then(() => post(thread, number, change)).catch(reject);
      });
      last = written.catch(() => undefined);
      return written;
    },
    async close() {
      closed = true;
      // A thread that is told to end while it opens the store or writes would never be gone.
      worker?.ref();
      await ready;
      await last;
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
}

async function post(thread: Worker, number: number, { put, ...rest }: StoredChange) {
  const send = (message: ToWrite) => thread.postMessage(message);
  let part: Sheaf[] = [];
  let letters = 0;
  for (const sheaf of put) {
    part.push(sheaf);
    letters += sheaf.letters.length;
    if (letters < LETTERS_A_TURN) continue;
    send({ number, put: part });
    await nextTurn();
    part = [];
    letters = 0;
  }
  send({ number, put: part, rest });
}

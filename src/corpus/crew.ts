import { extname } from 'node:path';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Bounds, createReaderThread, type ReaderThread } from './reader-thread.ts';

/** Threads that take files in turn. */
export type Crew = ReaderThread;

/** A thread needs most of a second to start: one more is worth that where so much work waits. */
const WORTH_A_THREAD = 128;
const weightOf = (file: string) => (extname(file).toLowerCase() === '.pdf' ? 8 : 1);

type Waiting = { weight: number; take: (thread: ReaderThread) => void };

/**
 * So many threads at most, each started when it is needed; after `close` they start again. Files
 * that nobody had taken by then are never read: whoever closes waits for none of them.
 */
export function createCrew(most: number, vocabulary: Vocabulary, bounds: Bounds): Crew {
  const all: ReaderThread[] = [];
  const idle: ReaderThread[] = [];
  const waiting: Waiting[] = [];
  let work = 0;

  function taken(weight: number): Promise<ReaderThread> {
    const thread = idle.pop();
    if (thread) return Promise.resolve(thread);
    const worthOne = all.length === 0 || work > all.length * WORTH_A_THREAD;
    if (all.length < most && worthOne) {
      const started = createReaderThread(vocabulary, bounds);
      all.push(started);
      // It takes what has waited longest; what brought it here waits in turn.
      const next = waiting.shift();
      if (!next) return Promise.resolve(started);
      work -= next.weight;
      next.take(started);
    }
    work += weight;
    return new Promise((take) => waiting.push({ weight, take }));
  }

  function release(thread: ReaderThread) {
    const next = waiting.shift();
    if (!next) return void idle.push(thread);
    work -= next.weight;
    next.take(thread);
  }

  return {
    start() {
      if (all.length > 0) return all[0]?.start();
      const thread = createReaderThread(vocabulary, bounds);
      thread.start();
      all.push(thread);
      idle.push(thread);
    },
    async read(file) {
      const thread = await taken(weightOf(file));
      const read = await thread.read(file);
      release(thread);
      return read;
    },
    async close() {
      waiting.length = 0;
      work = 0;
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

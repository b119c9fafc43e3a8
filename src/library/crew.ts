import { extname } from 'node:path';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Making } from './making.ts';
import { type Bounds, createReaderThread, type ReaderThread } from './reader-thread.ts';

/** Threads that take files in turn. */
export type Crew<M extends Making> = ReaderThread<M>;

/** A thread needs most of a second to start: one more is worth that where so much work waits. */
const WORTH_A_THREAD = 128;
/** What it takes to read files, in text letters. */
export const weightOf = (files: string[]): number =>
  files.reduce((sum, file) => sum + (extname(file).toLowerCase() === '.pdf' ? 8 : 1), 0);

type Waiting<M extends Making> = { weight: number; take: (thread: ReaderThread<M>) => void };

/**
 * So many threads at most, each started when it is needed; after `close` they start again. Files
 * that nobody had taken by then are never read: whoever closes waits for none of them.
 */
export function createCrew<M extends Making>(
  most: number,
  making: M,
  vocabulary: Vocabulary,
  bounds: Bounds,
): Crew<M> {
  const all: ReaderThread<M>[] = [];
  const idle: ReaderThread<M>[] = [];
  const waiting: Waiting<M>[] = [];
  let work = 0;

  function taken(weight: number): Promise<ReaderThread<M>> {
    const thread = idle.pop();
    if (thread) return Promise.resolve(thread);
    const worthOne = all.length === 0 || work > all.length * WORTH_A_THREAD;
    if (all.length < most && worthOne) {
      const started = createReaderThread(making, vocabulary, bounds);
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

  function release(thread: ReaderThread<M>) {
    const next = waiting.shift();
    if (!next) return void idle.push(thread);
    work -= next.weight;
    next.take(thread);
  }

  return {
    start() {
      if (all.length > 0) return all[0]?.start();
      const thread = createReaderThread(making, vocabulary, bounds);
      thread.start();
      all.push(thread);
      idle.push(thread);
    },
    async read(files) {
      const thread = await taken(weightOf(files));
      try {
        return await thread.read(files);
      } finally {
        release(thread);
      }
    },
    async close() {
      waiting.length = 0;
      work = 0;
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

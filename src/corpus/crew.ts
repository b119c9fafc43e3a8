import { type Bounds, createReaderThread, type ReaderThread } from './reader-thread.ts';

/** Threads that take files in turn. */
export type Crew = ReaderThread;

/** So many threads at most, each started when it is needed; after `close` they start again. */
export function createCrew(most: number, bounds: Bounds): Crew {
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

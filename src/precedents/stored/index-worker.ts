import { parentPort, workerData } from 'node:worker_threads';
import { makingOf, openStore } from './store.ts';
import { type StoredChange, writeChange } from './writing.ts';

/** A thread that writes one change at a time: a change in, its number or what went wrong out. */
const { folder, reading, making } = workerData as {
  folder: string;
  reading: string;
  making: string;
};
const store = openStore(folder, reading);

parentPort?.on('message', ({ number, change }: { number: number; change: StoredChange }) => {
  try {
    if (makingOf(store) !== making)
      throw new Error('The store was begun anew by another process; a restart goes on with that.');
    writeChange(store, change);
    parentPort?.postMessage({ number });
  } catch (error) {
    parentPort?.postMessage({ number, error });
  }
});

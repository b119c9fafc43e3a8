import { parentPort, workerData } from 'node:worker_threads';
import { createColumns } from './columns.ts';
import { openStore } from './store.ts';
import { type StoredChange, writeChange } from './writing.ts';

/** A thread that writes one change at a time: a change in, its number or what went wrong out. */
const { folder, reading } = workerData as { folder: string; reading: string };
const store = openStore(folder, reading);
const columns = createColumns(store);

parentPort?.on('message', ({ number, change }: { number: number; change: StoredChange }) => {
  try {
    writeChange(store, columns, change);
    parentPort?.postMessage({ number });
  } catch (error) {
    parentPort?.postMessage({ number, error });
  }
});

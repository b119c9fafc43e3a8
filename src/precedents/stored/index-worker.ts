import { parentPort, workerData } from 'node:worker_threads';
import type { Said, ToWrite } from './index-thread.ts';
import type { Sheaf } from './sheaf.ts';
import { makingOf, openStore } from './store.ts';
import { writeChange } from './writing.ts';

/** A thread that writes one change at a time: a change in, in parts; its number or what went wrong out. */
const { folder, reading, making } = workerData as {
  folder: string;
  reading: string;
  making: string;
};
const store = openStore(folder, reading);

const say = (said: Said) => parentPort?.postMessage(said);
let came = { number: 0, put: [] as Sheaf[] };

parentPort?.on('message', ({ number, put, rest }: ToWrite) => {
  if (came.number !== number) came = { number, put: [] };
  for (const sheaf of put) came.put.push(sheaf);
  if (!rest) return;
  const change = { ...rest, put: came.put };
  came = { number, put: [] };
  try {
    if (makingOf(store) !== making)
      throw new Error('The store was begun anew by another process; a restart goes on with that.');
    writeChange(store, change);
    say({ number });
  } catch (error) {
    say({ number, error });
  }
});
say({});

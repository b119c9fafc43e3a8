import { parentPort, workerData } from 'node:worker_threads';
import { indexed, type Sources } from '../vocabulary/indexes.ts';
import { readDetermination } from './read-determination.ts';

/** A thread that reads one file at a time: says 'ready', then a path in, a `DeterminationRead` out. */
const vocabulary = indexed(workerData as Sources);

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await readDetermination(file, vocabulary));
});
parentPort?.postMessage('ready');

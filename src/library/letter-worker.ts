import { parentPort, workerData } from 'node:worker_threads';
import { indexVocabulary } from '../vocabulary/vocabulary-index.ts';
import { makerOf } from './making.ts';
import { type DeterminationRead, readDetermination } from './read-determination.ts';
import type { ReaderData } from './reader-thread.ts';
import { rehearse } from './rehearsal.ts';

/** A thread that reads letters: says 'ready', then paths in, what was made of them out. */
const { making, sources } = workerData as ReaderData;
const vocabulary = indexVocabulary(sources);
await rehearse(making, vocabulary);

parentPort?.on('message', async (files: string[]) => {
  const letters: DeterminationRead[] = [];
  for (const file of files) letters.push(await readDetermination(file, vocabulary));
  parentPort?.postMessage(await makerOf(making)(letters));
});
parentPort?.postMessage('ready');

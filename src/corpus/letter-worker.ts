import { parentPort } from 'node:worker_threads';
import { loadVocabulary } from '../vocabulary/vocabulary.ts';
import { readDetermination } from './read-determination.ts';

/** A thread that reads one file at a time: says 'ready', then a path in, a `DeterminationRead` out. */
const vocabulary = loadVocabulary();

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await readDetermination(file, vocabulary));
});
parentPort?.postMessage('ready');

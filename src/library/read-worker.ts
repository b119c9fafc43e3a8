import { Piscina } from 'piscina';
import { indexVocabulary, type Sources } from '../vocabulary/vocabulary-index.ts';
import { type LetterRead, readLetterFile } from './letter-read.ts';
import { parserVersion } from './parser-version.ts';

/** What a reading thread is started with. */
export type WorkerData = { sources: Sources; version: string };

const { sources, version } = Piscina.workerData as WorkerData;
if (version !== parserVersion())
  throw new Error('The program was rebuilt while it runs: start it again.');
const vocabulary = indexVocabulary(sources);

/** Reads a file; without one it only says that the thread is ready. */
export default async function read(file: string | null): Promise<LetterRead | null> {
  return file === null ? null : readLetterFile(file, vocabulary);
}

import { findLetters } from '../letters/find.ts';
import type { DeterminationRead } from './read-determination.ts';
import { type Reading, readDeterminations } from './read-determinations.ts';

/** `imr parse`: what each letter of these files and folders came to, one at a time, in order. */
export const parseFiles = (paths: string[], reading: Reading): AsyncGenerator<DeterminationRead> =>
  readDeterminations(findLetters(paths), reading);

/** The contract's line for a letter that cannot be read. */
export const rejectedLine = ({
  file,
  code,
  message,
}: {
  file: string;
  code: string;
  message: string;
}) => ({
  source: { file },
  error: { code, message },
});

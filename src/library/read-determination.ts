import type { Determination } from '../determinations/determination.ts';
import { isLetter, type Unreadable } from '../letters/letter.ts';
import { readLetter } from '../letters/read.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What a file came to: its determination, or why there is none. */
export type DeterminationRead = Determination | Unreadable;

export const isDetermination = (read: DeterminationRead): read is Determination =>
  'decisions' in read;

// A start that finds nothing new reads no letter: it does not wait for what reads them.
let parser: Promise<typeof import('../determinations/parse.ts')> | undefined;

/** A file → its determination, in this thread. Never throws. */
export async function readDetermination(
  file: string,
  vocabulary: Vocabulary,
): Promise<DeterminationRead> {
  const letter = await readLetter(file);
  if (!isLetter(letter)) return letter;
  parser ??= import('../determinations/parse.ts');
  const { parseDetermination } = await parser;
  return parseDetermination(letter, vocabulary);
}

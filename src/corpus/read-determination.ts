import type { Determination } from '../determinations/determination.ts';
import { parseDetermination } from '../determinations/parse.ts';
import { isLetter, type Unreadable } from '../letters/letter.ts';
import { readLetter } from '../letters/read.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What a file came to: its determination, or why there is none. */
export type DeterminationRead = Determination | Unreadable;

export const isDetermination = (read: DeterminationRead): read is Determination =>
  'decisions' in read;

/** A file → its determination, in this thread. Never throws. */
export async function readDetermination(
  file: string,
  vocabulary: Vocabulary,
): Promise<DeterminationRead> {
  const letter = await readLetter(file);
  return isLetter(letter) ? parseDetermination(letter, vocabulary) : letter;
}

import { parseDetermination } from '../determinations/parse.ts';
import { isLetter, type Unreadable } from '../letters/letter.ts';
import { readLetter } from '../letters/read.ts';
import type { LetterToIndex } from '../search/engine.ts';
import { documentsOf } from '../search/fields.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What a file came to: its determination with what is indexed of it, or why there is none. */
export type LetterRead = LetterToIndex | Unreadable;

export const isRead = (read: LetterRead): read is LetterToIndex => 'determination' in read;

/** Reads a file, parses its letter and cuts it into what is indexed, in this thread. Never rejects. */
export async function readLetterFile(file: string, vocabulary: Vocabulary): Promise<LetterRead> {
  const letter = await readLetter(file);
  if (!isLetter(letter)) return letter;
  const determination = parseDetermination(letter, vocabulary);
  return { determination, documents: documentsOf(determination) };
}

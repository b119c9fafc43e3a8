import type { Determination } from '../../src/determinations/determination.ts';
import type { Unreadable } from '../../src/letters/letter.ts';
import { isRead, readLetterFile } from '../../src/library/letter-read.ts';
import type { ReadPool } from '../../src/library/read-pool.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** What a file is read as, without what is indexed of it. */
export async function readFileAs(
  file: string,
  vocabulary: Vocabulary,
): Promise<Determination | Unreadable> {
  const read = await readLetterFile(file, vocabulary);
  return isRead(read) ? read.determination : read;
}

/** Reads in this thread, for tests of what is done with what was read. */
export const poolOfThisThread = (vocabulary: Vocabulary): ReadPool => ({
  read: (file) => readLetterFile(file, vocabulary),
  async *readAll(files, { signal } = {}) {
    for await (const file of files) {
      if (signal?.aborted) return;
      yield readLetterFile(file, vocabulary);
    }
  },
  async close() {},
});

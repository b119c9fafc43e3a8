import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type LetterRead, readLetterFile } from './letter-read.ts';

export type Bounds = { deadline: number; growth: number };
export type ReadPool = {
  read(file: string): Promise<LetterRead>;
  readAll(
    files: AsyncIterable<string> | Iterable<string>,
    signal?: AbortSignal,
  ): AsyncGenerator<LetterRead>;
  close(): Promise<void>;
};
export function createReadPool({
  vocabulary,
}: {
  vocabulary: Vocabulary;
  threads?: number;
  bounds?: Bounds;
}): ReadPool {
  const read = (file: string) => readLetterFile(file, vocabulary);
  return {
    read,
    async *readAll(files, signal) {
      for await (const file of files) {
        if (signal?.aborted) return;
        yield await read(file);
      }
    },
    async close() {},
  };
}

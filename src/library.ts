import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { CorpusNews } from './corpus/corpus.ts';
import { createCorpus } from './corpus/corpus.ts';
import { readingVersion } from './corpus/reading-version.ts';
import { createMiniSearch } from './precedents/minisearch.ts';
import type { Library } from './precedents/precedent-answer.ts';
import { openPrecedents } from './precedents/stored/open-precedents.ts';
import { loadVocabulary, type Vocabulary } from './vocabulary/vocabulary.ts';

/** A library, and the folder that it is filled from. */
export type Shelves = {
  library: Library;
  /** Whether it can be asked before it is filled: it holds letters of an earlier time. */
  holdsLetters(): Promise<boolean>;
  /**
   * Takes in what changed in the folder since the last call; at the first call, all of it. Ends
   * early, without an error, when the signal says so: what was taken in stays.
   */
  fill(onNews?: (news: CorpusNews) => void, signal?: AbortSignal): Promise<void>;
  corpus: ReturnType<typeof createCorpus>;
  close(): Promise<void>;
};

/**
 * Opens a folder of letters; nothing is read before the first `fill`. With a folder for data the
 * letters are kept there and answered from at once; without, they are held in memory.
 */
export function openLibrary(folder: string, dataDir?: string): Shelves {
  const vocabulary = loadVocabulary();
  const stored = dataDir === undefined ? undefined : openStored(folder, dataDir, vocabulary);
  const search = stored?.search ?? createMiniSearch(vocabulary);
  const corpus = createCorpus(folder, { vocabulary }, stored?.seen, stored?.expectChange);
  return {
    library: { vocabulary, search },
    corpus,
    async close() {
      await Promise.all([corpus.close(), stored?.close()]);
    },
    async holdsLetters() {
      const { determinations, unread } = await search.corpus();
      return determinations + unread > 0;
    },
    async fill(onNews, signal) {
      for await (const news of corpus.look()) {
        await search.update(news);
        onNews?.(news);
        if (signal?.aborted) return;
      }
    },
  };
}

/** What is stored of one folder of letters, apart from what is of others. */
function openStored(folder: string, dataDir: string, vocabulary: Vocabulary) {
  const name = createHash('sha1').update(resolve(folder)).digest('hex').slice(0, 12);
  return openPrecedents(join(dataDir, 'precedents', name), vocabulary, readingVersion());
}

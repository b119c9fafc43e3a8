import type { CorpusNews } from './corpus/corpus.ts';
import { createCorpus } from './corpus/corpus.ts';
import { createMiniSearch } from './precedents/minisearch.ts';
import type { Library } from './precedents/precedent-answer.ts';
import { loadVocabulary } from './vocabulary/vocabulary.ts';

/** A library, and the folder that it is filled from. */
export type Shelves = {
  library: Library;
  /** Takes in what changed in the folder since the last call; at the first call, all of it. */
  fill(onNews?: (news: CorpusNews) => void): Promise<void>;
  corpus: ReturnType<typeof createCorpus>;
};

/** Opens a folder of letters; nothing is read before the first `fill`. */
export function openLibrary(folder: string): Shelves {
  const vocabulary = loadVocabulary();
  const search = createMiniSearch(vocabulary);
  const corpus = createCorpus(folder, { vocabulary });
  return {
    library: { vocabulary, search },
    corpus,
    async fill(onNews) {
      for await (const news of corpus.look()) {
        await search.update(news);
        onNews?.(news);
      }
    },
  };
}

import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Library } from '../answers/library.ts';
import { createMiniSearch } from '../precedents/minisearch.ts';
import { openPrecedents } from '../precedents/stored/open-precedents.ts';
import { loadVocabulary } from '../vocabulary/vocabulary.ts';
import type { Making } from './making.ts';
import { readingVersion } from './parser-version.ts';
import { type Corpus, type CorpusNews, createCorpus } from './sync.ts';
import { watchCorpus } from './watch.ts';

/** A library, and the folder that it is filled from. */
export type Shelves = {
  library: Library;
  /** Whether it can be asked before it is filled: it holds letters of an earlier time. */
  holdsLetters(): Promise<boolean>;
  /**
   * Takes in what changed in the folder since the last call; at the first call, all of it. Ends
   * early, without an error, when the signal says so: what was taken in stays.
   */
  fill(onNews?: OnNews, signal?: AbortSignal): Promise<void>;
  /** Goes on taking in what changes, until the signal says so. */
  watch(onNews: OnNews, onError: (error: unknown) => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

type OnNews = (news: CorpusNews<Making>) => void;

/**
 * Opens a folder of letters; nothing is read before the first `fill`. With a folder for data the
 * letters are kept there and answered from at once; without, they are held in memory.
 */
export function openLibrary(folder: string, dataDir?: string): Shelves {
  const vocabulary = loadVocabulary();
  const reading = { vocabulary };
  if (dataDir === undefined) {
    const search = createMiniSearch(vocabulary);
    const corpus = createCorpus(folder, 'determinations', reading);
    return shelves({ vocabulary, search }, corpus, search.update, () => corpus.close());
  }
  const { search, update, seen, expectChange, close } = openPrecedents(
    join(dataDir, 'precedents', nameOf(folder)),
    vocabulary,
    readingVersion(),
  );
  const corpus = createCorpus(folder, 'sheaf', reading, seen, expectChange);
  return shelves(
    { vocabulary, search },
    corpus,
    ({ made, remove, files }) => update({ put: made, remove, files }),
    async () => {
      await Promise.all([corpus.close(), close()]);
    },
  );
}

/** What is stored of one folder of letters stands apart from what is of others. */
const nameOf = (folder: string) =>
  createHash('sha1').update(resolve(folder)).digest('hex').slice(0, 12);

function shelves<M extends Making>(
  library: Library,
  corpus: Corpus<M>,
  update: (news: CorpusNews<M>) => Promise<void>,
  close: () => Promise<void>,
): Shelves {
  return {
    library,
    close,
    async holdsLetters() {
      const { determinations, unread } = await library.search.figures();
      return determinations + unread > 0;
    },
    async fill(onNews, signal) {
      for await (const news of corpus.look()) {
        await update(news);
        onNews?.(news);
        if (signal?.aborted) return;
      }
    },
    watch: (onNews, onError, signal) =>
      watchCorpus({
        corpus,
        signal,
        onError,
        async onNews(news) {
          await update(news);
          onNews(news);
        },
      }),
  };
}

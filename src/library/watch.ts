import { setTimeout as wait } from 'node:timers/promises';
import type { Making } from './making.ts';
import type { Corpus, CorpusNews } from './sync.ts';

export type Watching<M extends Making> = {
  corpus: Corpus<M>;
  onNews: (news: CorpusNews<M>) => Promise<void> | void;
  onError: (error: unknown) => void;
  signal: AbortSignal;
  /** Between two looks, in milliseconds. */
  interval?: number;
};

/** Looking in vain takes at most this part of the time, however large the folder. */
const SHARE = 10;

/**
 * Looks at a corpus again and again until the signal ends it, and tells what changed: within two
 * or three seconds for some thousand letters. Polls, as that works on every file system.
 */
export async function watchCorpus<M extends Making>({
  corpus,
  onNews,
  onError,
  signal,
  interval = 1_000,
}: Watching<M>) {
  let pause = interval;
  while (!signal.aborted) {
    await wait(pause, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return;
    const began = Date.now();
    let inVain = true;
    try {
      for await (const news of corpus.look()) {
        inVain = false;
        await onNews(news);
        if (signal.aborted) return;
      }
    } catch (error) {
      onError(error);
    }
    pause = inVain ? Math.max(interval, SHARE * (Date.now() - began)) : interval;
  }
}

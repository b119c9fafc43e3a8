import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from './commands/index.ts';
import type { Config } from './config.ts';
import { connect } from './connect.ts';
import { watchCorpus } from './corpus/watch.ts';
import { createHealthRoute } from './health.ts';
import { openLibrary } from './library.ts';
import type { Logger } from './log.ts';
import { createMeasures } from './measures.ts';
import { whenReady } from './precedents/when-ready.ts';
import type { Bot } from './slack/bot.ts';
import { createInFlight } from './slack/in-flight.ts';
import { createMemory } from './slack/memory.ts';
import { replyOf } from './slack/reply.ts';
import { openState } from './state/state.ts';

/** The running bot. */
export type Service = {
  url: string;
  /** Lets the answers in flight finish, closes everything, and leaves nothing running. */
  stop(): Promise<void>;
};

/** Something about the machine or the environment keeps the bot from starting, in one sentence. */
export class StartError extends Error {
  override name = 'StartError';
}

/** Starts the bot. Rejects with a StartError, or with what Node or Slack said. */
export async function startService(config: Config, log: Logger): Promise<Service> {
  if (!(await isFolder(config.corpusDir)))
    throw new StartError(
      `CORPUS_DIR names no folder: make ${config.corpusDir}, or name the folder with the letters.`,
    );
  const { library, corpus, fill } = openLibrary(config.corpusDir);
  const figures = () => library.search.corpus();
  const metrics = createMeasures(figures, Date.now);
  const state = openState(config.dataDir);
  const stopping = new AbortController();
  let filled = false;
  // The first answer is slower than all others: it is given to nobody, before questions come.
  const filling = fill(({ rejected }) => {
    for (const { code } of rejected) log.warn({ code }, 'a letter was rejected');
  }).then(async () => {
    replyOf(await answer('precedent baclofen chronic', library), '');
    filled = true;
  });
  filling.catch(() => undefined);

  const bot: Bot = {
    library: { ...library, search: whenReady(library.search, filling) },
    state,
    clock: { now: Date.now, wait: (milliseconds) => wait(milliseconds) },
    log,
    measures: metrics.measures,
    lastQuestion: createMemory(5_000),
    recentQuestions: createMemory(5_000),
    inFlight: createInFlight(),
  };
  const routes = {
    '/healthz': createHealthRoute(() => filled, figures),
    '/metrics': metrics.route,
  };
  const connection = await connect({ config, bot, routes }).catch(async (error) => {
    await state.close();
    throw error;
  });
  await filling;
  const watching = watchCorpus({
    corpus,
    signal: stopping.signal,
    onError: (error) => log.error({ err: error }, 'the corpus could not be looked at'),
    async onNews(news) {
      await library.search.update(news);
      log.info(
        { put: news.put.length, removed: news.remove.length, rejected: news.rejected.length },
        'the corpus changed',
      );
    },
  });

  return {
    url: connection.url,
    async stop() {
      stopping.abort();
      await connection.stopListening();
      await Promise.race([bot.inFlight.idle(), wait(8_000, undefined, { ref: false })]);
      await connection.close();
      await watching;
      await state.close();
    },
  };
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

import { setTimeout as wait } from 'node:timers/promises';
import { answer } from './commands/index.ts';
import type { Config } from './config.ts';
import { connect } from './connect.ts';
import { createHealthRoute } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { isFolder } from './library/is-folder.ts';
import { openLibrary } from './library/library.ts';
import type { Logger } from './log.ts';
import { outgrown } from './search/minisearch/outgrown.ts';
import { createBot } from './slack/bot.ts';
import { replyOf } from './slack/reply.ts';
import { openState } from './state/state.ts';
import { VocabularyError } from './vocabulary/table.ts';

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

/** Fewer letters are read before anybody could look. */
const lettersWorthALine = 100;

/**
 * Starts the bot. Where `stopping` is aborted it reads no further letters; `stop` is still to be
 * called. Rejects with a StartError, or with what Node or Slack said.
 */
export async function startService(
  config: Config,
  log: Logger,
  stopping: AbortSignal,
): Promise<Service> {
  if (!(await isFolder(config.corpusDir)))
    throw new StartError(
      `CORPUS_DIR (${config.corpusDir}) is no folder: name the folder that holds the letters, or make it.`,
    );
  const { library, state, ...folder } = await openData(config, log);
  const figures = () => library.search.figures();
  const metrics = createMetrics(figures, Date.now);
  const progress = { read: 0, done: false };
  const held = await folder.holdsLetters();
  let ready = held;

  const bot = createBot({
    library,
    readiness: () => (progress.done ? 'ready' : ready ? 'partial' : 'starting'),
    state,
    clock: { now: Date.now, wait: (milliseconds) => wait(milliseconds) },
    log,
    metrics,
  });
  const routes = {
    '/healthz': createHealthRoute(
      () => ({ ready, reading: progress.done ? null : progress.read }),
      figures,
    ),
    '/metrics': metrics.route,
  };
  const connecting = connect({ config, bot, routes });
  const takeIn = async () => {
    let told = 0;
    await folder.fill(({ put, rejected }) => {
      progress.read += put.length + rejected.length;
      for (const { code } of rejected) log.warn({ code }, 'a letter was rejected');
      if (progress.read - told < lettersWorthALine) return;
      told = progress.read;
      log.info({ read: progress.read }, 'reading letters');
    }, stopping);
    if (stopping.aborted) return;
    // The first answer is slower than all others: it is given to nobody, before questions come.
    replyOf(await answer('precedent baclofen chronic', library), '');
    const { determinations, unread } = await figures();
    const tooMany = outgrown(determinations + unread);
    if (tooMany) log.warn(tooMany);
    progress.done = true;
    ready = true;
  };
  // Where letters are held, they are asked first and looked after then.
  const filling = held ? connecting.then(takeIn, () => undefined) : takeIn();
  filling.catch((error) => log.error({ err: error }, 'the letters could not be read'));
  const connection = await connecting.catch(async (error) => {
    await Promise.all([state.close(), folder.close()]);
    throw error;
  });
  if (!held) await filling;
  const watch = () =>
    folder.watch(
      ({ put, remove, rejected }) =>
        log.info(
          { put: put.length, removed: remove.length, rejected: rejected.length },
          'the corpus changed',
        ),
      (error) => log.error({ err: error }, 'the corpus could not be looked at'),
      stopping,
    );
  // Where reading broke off, the watch goes on with what was not read.
  const watching = filling.then(watch, watch);

  return {
    url: connection.url,
    async stop() {
      await connection.stopListening();
      await Promise.race([bot.inFlight.idle(), wait(8_000, undefined, { ref: false })]);
      await connection.close();
      await watching;
      await Promise.all([state.close(), folder.close()]);
    },
  };
}

/** Opens what the bot keeps in DATA_DIR. Rejects with a StartError where it cannot be written. */
async function openData({ corpusDir, dataDir }: Config, log: Logger) {
  const tell = (sentence: string, error?: unknown) => log.warn({ err: error }, sentence);
  try {
    const folder = await openLibrary(corpusDir, { dataDir, tell });
    return { ...folder, state: openState(dataDir, tell) };
  } catch (error) {
    if (error instanceof VocabularyError) throw error;
    throw new StartError(
      `DATA_DIR cannot be used: make ${dataDir} writable, or name another folder (${error instanceof Error ? error.message : error}).`,
    );
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Connection } from '../../src/config.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { createBot } from '../../src/slack/bot.ts';
import type { Route } from '../../src/slack/connection/route.ts';
import { openState } from '../../src/state/state.ts';
import { everywhere, libraryOf, unlimited } from './bot.ts';

type Options = {
  connection: Exclude<Connection, { kind: 'local' }>;
  routes?: Route[];
  port?: number;
};

/** The real app on an empty state, not yet started; Slack is what nock plays. */
export async function openApp(options: Options) {
  const folder = await mkdtemp(path.join(tmpdir(), 'imr-app-'));
  const state = openState(folder, () => undefined);
  const errors: string[] = [];
  const bot = createBot({
    library: await libraryOf('test/fixtures/letters'),
    state,
    readiness: () => 'ready',
    clock: { now: Date.now, wait: async () => undefined },
    log: pino({ level: 'error' }, { write: (line: string) => void errors.push(line) }),
    metrics: { answered: () => undefined, acknowledged: () => undefined, failed: () => undefined },
  });
  const app = createSlackApp({ ...options, bot, access: everywhere, rateLimits: unlimited });
  return {
    app,
    bot,
    state,
    /** What the log was told of errors. */
    errors,
    async close() {
      await app.stop().catch(() => undefined);
      await state.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

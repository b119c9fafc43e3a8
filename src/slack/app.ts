import { App } from '@slack/bolt';
import type { AccessRules, Connection, RateLimits } from '../config.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Bot } from './bot.ts';
import { forgetUninstalled } from './connection/installations.ts';
import { receiverOf } from './connection/receiver.ts';
import type { Route } from './connection/route.ts';
import { registerListeners } from './listeners/index.ts';
import { checkAccess } from './middleware/access.ts';
import { deduplicate } from './middleware/deduplicate.ts';
import { handleErrors } from './middleware/error-handler.ts';
import { limitRates } from './middleware/rate-limits.ts';
import { refuseWhileStarting } from './middleware/readiness.ts';
import { trackRequests } from './middleware/request-context.ts';

type Options = {
  connection: Exclude<Connection, { kind: 'local' }>;
  /** Base of the Web API, ending in a slash; undefined is Slack's own. */
  slackApiUrl?: string | undefined;
  /** Pages to serve beside Slack's requests. */
  routes?: Route[];
  /** Where Socket Mode serves the routes; over HTTP the port is given to `start`. */
  port?: number;
  bot: Bot;
  access: AccessRules;
  rateLimits: RateLimits;
};

/**
 * The Bolt app with all its middleware and listeners, not yet started. `await app.init()` first: it
 * throws where Slack refuses the token.
 */
export function createSlackApp(options: Options): App {
  const { connection, slackApiUrl, routes = [], port = 0, bot, access, rateLimits } = options;
  const logger = boltLogger(bot.log);
  const app = new App({
    ...receiverOf({ connection, slackApiUrl, routes, port, logger, state: bot.state }),
    clientOptions: {
      ...(slackApiUrl ? { slackApiUrl } : {}),
      // delivery/ waits and repeats by itself, for a repeated post must not double an answer.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 10_000,
    },
    logger,
    deferInitialization: true,
  });
  trackRequests(app, bot);
  handleErrors(app, bot);
  deduplicate(app, bot);
  checkAccess(app, bot, access);
  refuseWhileStarting(app, bot);
  limitRates(app, bot, rateLimits);
  registerListeners(app, bot);
  forgetUninstalled(app, bot);
  app.error(async (error) => {
    bot.log.error({ err: error }, 'a request could not be handled');
  });
  return app;
}

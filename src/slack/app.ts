import { App } from '@slack/bolt';
import type { Connection, Manners } from '../config.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Bot } from './bot.ts';
import { forgetWorkspaces } from './connection/installations.ts';
import { type Route, receiverOf } from './connection/receiver.ts';
import { appHome } from './listeners/app-home.ts';
import { readingOn } from './listeners/buttons/index.ts';
import { directMessage } from './listeners/direct-message.ts';
import { mention } from './listeners/mention.ts';
import { messageShortcut } from './listeners/message-shortcut.ts';
import { searchFormEntry } from './listeners/search-form.ts';
import { settingsButtons } from './listeners/settings.ts';
import { slashCommand } from './listeners/slash-command.ts';
import { workflowStepEntry } from './listeners/workflow-step.ts';
import { manners } from './middleware/access.ts';
import { deduplicate } from './middleware/deduplicate.ts';
import { apologise } from './middleware/error-handler.ts';

type Options = {
  connection: Exclude<Connection, { kind: 'local' }>;
  slackApiUrl?: string | undefined;
  routes?: Route[];
  bot: Bot;
  manners: Manners;
};

/**
 * The Bolt app with all its listeners, not yet started. `await app.init()` first: it throws where
 * Slack refuses the token.
 */
export function createSlackApp(options: Options): App {
  const { connection, slackApiUrl, routes = [], bot, manners: rules } = options;
  const logger = boltLogger(bot.log);
  const app = new App({
    ...receiverOf({ connection, slackApiUrl, routes, logger, state: bot.state }),
    clientOptions: {
      ...(slackApiUrl ? { slackApiUrl } : {}),
      // deliver.ts waits and repeats by itself, for a repeated post must not double an answer.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 10_000,
    },
    logger,
    deferInitialization: true,
  });
  apologise(app, bot);
  deduplicate(app, bot);
  manners(app, bot, rules);
  slashCommand(app, bot);
  mention(app, bot);
  directMessage(app, bot);
  messageShortcut(app, bot);
  searchFormEntry(app, bot);
  appHome(app, bot);
  workflowStepEntry(app, bot);
  settingsButtons(app, bot);
  readingOn(app, bot);
  forgetWorkspaces(app, bot);
  app.error(async (error) => {
    bot.log.error({ err: error }, 'a request could not be handled');
  });
  return app;
}

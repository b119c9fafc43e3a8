import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '@slack/bolt';
import type { Config, Connection } from './config.ts';
import { createSlackApp } from './slack/app.ts';
import type { Bot } from './slack/bot.ts';

/** Pages that are served beside Slack's requests, by path. */
export type Routes = Record<
  string,
  (request: IncomingMessage, response: ServerResponse) => unknown
>;

/** A connection that stands. */
export type Connected = {
  /** Address of the page of the local workspace, or of the port with `/healthz`. */
  url: string;
  /** Hears of nothing more; what was heard can still be answered. */
  stopListening(): Promise<void>;
  close(): Promise<void>;
};

type Parts = { config: Config; bot: Bot; routes: Routes };

/**
 * Connects the bot as the environment says: to Slack over HTTP or Socket Mode, or to a local
 * workspace of its own. Rejects where the port is taken or Slack refuses the token.
 */
export function connect(asked: Parts): Promise<Connected> {
  const { connection } = asked.config;
  const parts = { ...asked, routes: unfailing(asked.routes) };
  switch (connection.kind) {
    case 'local':
      return connectLocally(parts);
    default:
      return connectToSlack(parts, connection);
  }
}

async function connectLocally({ config, bot, routes }: Parts): Promise<Connected> {
  // Loaded here alone, with React: a start on Slack does not wait for a workspace that it has no use for.
  const [{ startLocalSlack }, { readManifest }] = await Promise.all([
    import('./local-slack/local-slack.ts'),
    import('./manifest.ts'),
  ]);
  const secret = () => randomBytes(16).toString('hex');
  const [botToken, signingSecret] = [`xoxb-local-${secret()}`, secret()];
  let botUrl = '';
  const local = await startLocalSlack({
    port: config.port,
    botUrl: () => botUrl,
    signingSecret,
    botToken,
    app: await readManifest(),
    routes,
  });
  const app = createSlackApp({
    connection: { kind: 'http', botToken, signingSecret },
    slackApiUrl: local.apiUrl,
    bot,
    access: config.access,
    rateLimits: config.rateLimits,
  });
  botUrl = `http://127.0.0.1:${await listen(app, 0, '127.0.0.1')}/slack/events`;
  return {
    url: local.url,
    stopListening: async () => void (await app.stop()),
    close: () => local.stop(),
  };
}

/** Over HTTP, or by Socket Mode with the routes alone served on the port. */
async function connectToSlack(
  { config, bot, routes }: Parts,
  connection: Exclude<Connection, { kind: 'local' }>,
): Promise<Connected> {
  const { slackApiUrl, access, rateLimits, port } = config;
  const app = createSlackApp({
    connection,
    slackApiUrl,
    bot,
    access,
    rateLimits,
    port,
    routes: asBoltRoutes(routes),
  });
  return {
    url: `http://127.0.0.1:${await listen(app, port)}`,
    stopListening: async () => void (await app.stop()),
    close: async () => undefined,
  };
}

/** Starts a Bolt app and gives its port. `init` first: it asks Slack about the token. */
async function listen(app: App, port: number, host?: string): Promise<number> {
  await app.init();
  const server = await app.start({ port, ...(host ? { host } : {}) });
  const address = server && 'address' in server ? server.address() : null;
  return typeof address === 'object' && address ? address.port : port;
}

/** A page that fails is answered with 500; nobody else would hear of it. */
const unfailing = (routes: Routes): Routes =>
  Object.fromEntries(
    Object.entries(routes).map(([path, route]): [string, Routes[string]] => [
      path,
      async (request, response) => {
        try {
          await route(request, response);
        } catch {
          if (!response.headersSent) response.writeHead(500);
          response.end();
        }
      },
    ]),
  );

const asBoltRoutes = (routes: Routes) =>
  Object.entries(routes).map(([path, handler]) => ({ path, method: ['GET', 'HEAD'], handler }));

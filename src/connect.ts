import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '@slack/bolt';
import type { Config, Connection } from './config.ts';
import { openLocalWorkspace } from './local-workspace.ts';
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

type Parts = {
  config: Config;
  bot: Bot;
  routes: Routes;
  /** The address to listen at over HTTP; undefined: all of this computer's. */
  host?: string;
};

/**
 * Connects the bot as the environment says: to Slack over HTTP or Socket Mode, or to a workspace
 * on this computer. Rejects where the port is taken, where Slack refuses the token, and with a
 * ConfigError where that workspace is not installed.
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

/** Opens a workspace on this computer and connects to it as to Slack, over HTTP. */
async function connectLocally(parts: Parts): Promise<Connected> {
  let botUrl = '';
  const { port } = parts.config;
  const workspace = await openLocalWorkspace({ port, botUrl: () => botUrl, routes: parts.routes });
  const config = { ...parts.config, port: 0, slackApiUrl: workspace.slackApiUrl };
  const bot = await connectToSlack(
    { ...parts, config, routes: {}, host: '127.0.0.1' },
    workspace.connection,
  );
  botUrl = `${bot.url}/slack/events`;
  return {
    url: workspace.url,
    stopListening: bot.stopListening,
    async close() {
      await bot.close();
      await workspace.close();
    },
  };
}

/** Over HTTP, or by Socket Mode with the routes alone served on the port. */
async function connectToSlack(
  { config, bot, routes, host }: Parts,
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
    url: `http://127.0.0.1:${await listen(app, port, host)}`,
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

import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Route } from './route.ts';

type Options = {
  appToken: string;
  slackApiUrl: string | undefined;
  routes: Route[];
  /** Where the routes are served; 0 is any free port. */
  port: number;
  logger: Logger;
};

/**
 * Bolt's receiver for Socket Mode, which serves the routes on a port of their own. `start` resolves
 * with that HTTP server once it listens and Slack has accepted the connection; it rejects where the
 * port is taken or Slack refuses the token, and then nothing is left running.
 */
export function createSocketModeReceiver(options: Options): Receiver {
  const { appToken, slackApiUrl, routes, port, logger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    customRoutes: routes,
    installerOptions: { port, clientOptions: slackApiUrl ? { slackApiUrl } : {} },
  });
  const server = serverOf(receiver);
  server?.prependListener('request', replaceInvalidUrl);
  return {
    init: (app) => receiver.init(app),
    async start() {
      const connecting = receiver.start();
      try {
        const [connected] = await Promise.all([
          connecting,
          server ? once(server, 'listening') : undefined,
        ]);
        // Without a listener an error would end the process.
        server?.on('error', (error) => logger.error(`the HTTP server failed: ${error.message}`));
        return server ?? connected;
      } catch (error) {
        await receiver.stop();
        // A connection that is still being opened is only then there to be closed.
        connecting.then(
          () => receiver.client.disconnect(),
          () => undefined,
        );
        throw error;
      }
    },
    stop: () => receiver.stop(),
  };
}

/** Bolt keeps the server private; undefined without routes. */
const serverOf = (receiver: SocketModeReceiver): Server | undefined =>
  Reflect.get(receiver, 'httpServer');

/**
 * Bolt parses the request's URL in a promise that nobody awaits, so an invalid one such as `//`
 * would end the process. `/` is no route and is answered with 404.
 */
function replaceInvalidUrl(request: IncomingMessage): void {
  if (!URL.canParse(request.url ?? '', 'http://localhost')) request.url = '/';
}

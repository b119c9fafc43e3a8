import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AppOptions, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Connection } from '../../config.ts';
import type { State } from '../../state/state.ts';
import type { boltLogger } from '../bolt-logger.ts';
import { createInstallationStore } from './installations.ts';
import { botScopes } from './scopes.ts';

/** A page that the bot serves beside Slack's requests, such as `/healthz`. */
export type Route = {
  path: string;
  method: string;
  handler(request: IncomingMessage, response: ServerResponse): void;
};

type Parts = {
  connection: Exclude<Connection, { kind: 'local' }>;
  slackApiUrl: string | undefined;
  routes: Route[];
  logger: ReturnType<typeof boltLogger>;
  state: State;
};

/**
 * How requests reach the app and by which token it answers: one token over HTTP or Socket Mode, or
 * over HTTP for every workspace that installed the app (`/slack/install`).
 */
export function receiverOf({ connection, slackApiUrl, routes, logger, state }: Parts): AppOptions {
  const clientOptions = slackApiUrl ? { slackApiUrl } : {};
  switch (connection.kind) {
    case 'http': {
      const { signingSecret, botToken } = connection;
      const receiver = new HTTPReceiver({ signingSecret, customRoutes: routes, logger });
      return { token: botToken, receiver };
    }
    case 'socket': {
      const { appToken, botToken } = connection;
      const installerOptions = { clientOptions };
      return {
        token: botToken,
        receiver: new SocketModeReceiver({ appToken, logger, installerOptions }),
      };
    }
    case 'oauth': {
      const { kind: _, ...secrets } = connection;
      const receiver = new HTTPReceiver({
        ...secrets,
        customRoutes: routes,
        logger,
        scopes: botScopes,
        installationStore: createInstallationStore(state.installations),
        installerOptions: {
          directInstall: true,
          clientOptions,
          ...(slackApiUrl
            ? { authorizationUrl: new URL('../oauth/v2/authorize', slackApiUrl).href }
            : {}),
        },
      });
      return { receiver };
    }
  }
}

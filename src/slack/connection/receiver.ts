import { type AppOptions, HTTPReceiver, type Logger } from '@slack/bolt';
import type { Connection } from '../../config.ts';
import type { State } from '../../state/state.ts';
import { createInstallationStore } from './installations.ts';
import type { Route } from './route.ts';
import { botScopes } from './scopes.ts';
import { createSocketModeReceiver } from './socket-mode.ts';

type Parts = {
  connection: Exclude<Connection, { kind: 'local' }>;
  slackApiUrl: string | undefined;
  routes: Route[];
  port: number;
  logger: Logger;
  state: State;
};

/**
 * How requests reach the app and by which token it answers: one workspace's token over HTTP or
 * Socket Mode, or over HTTP the token of each workspace that installed the app (`/slack/install`).
 */
export function receiverOf(parts: Parts): Pick<AppOptions, 'token' | 'receiver'> {
  const { connection, slackApiUrl, routes, port, logger, state } = parts;
  switch (connection.kind) {
    case 'http': {
      const { signingSecret, botToken } = connection;
      const receiver = new HTTPReceiver({ signingSecret, customRoutes: routes, logger });
      return { token: botToken, receiver };
    }
    case 'socket': {
      const { appToken, botToken } = connection;
      const receiver = createSocketModeReceiver({ appToken, slackApiUrl, routes, port, logger });
      return { token: botToken, receiver };
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
          ...(slackApiUrl
            ? {
                clientOptions: { slackApiUrl },
                authorizationUrl: new URL('../oauth/v2/authorize', slackApiUrl).href,
              }
            : {}),
        },
      });
      return { receiver };
    }
  }
}

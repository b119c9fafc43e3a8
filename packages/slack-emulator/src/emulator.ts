import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Actions, createActions } from './control/actions.ts';
import type { Dispatch } from './dispatch/dispatch.ts';
import { announceMessage } from './dispatch/events.ts';
import { createHttpTransport } from './dispatch/http-transport.ts';
import { createSocketTransport } from './dispatch/socket-transport.ts';
import type { SlackEmulatorOptions } from './options.ts';
import { isOurs } from './server/guard.ts';
import { createLive } from './server/live.ts';
import { reply } from './server/reply.ts';
import { type Router, route } from './server/router.ts';
import { warmUp } from './warm-up.ts';
import type { WebApi } from './web-api/web-api.ts';
import { ticketFor } from './web-api/workspace-methods.ts';
import { DEFAULT_CHANNELS } from './workspace/channels.ts';
import { createOneTime, type OneTime } from './workspace/one-time.ts';
import { DEFAULT_PEOPLE } from './workspace/people.ts';
import { createWorkspace, type Workspace } from './workspace/workspace.ts';

/** A running emulator. */
export interface SlackEmulator {
  /** The page, e.g. `http://127.0.0.1:3000`. */
  url: string;
  /** Base of the Web API, with the slash at the end that Bolt wants. */
  apiUrl: string;
  /** Everything a person can do; each resolves when the app has acknowledged. */
  actions: Actions;
  /** The whole state, to look at: channels, messages, modals, traffic, faults. */
  workspace: Workspace;
  /** Makes and takes trigger ids and response URLs. */
  oneTime: OneTime;
  /** Resolves when no event, command or gesture is on its way to the app any more. */
  quiet(): Promise<void>;
  /** Closes everything; resolves when the port is free. */
  stop(): Promise<void>;
}

/**
 * Starts a stand-in for Slack on 127.0.0.1, with a page in the browser. Rejects with Node's error
 * (`EADDRINUSE`) where the port is taken.
 *
 * The app connects to `apiUrl` (Bolt: `clientOptions.slackApiUrl`) with the tokens handed in here,
 * and is sent signed requests at `botUrl`, or envelopes in Socket Mode. People use the page at
 * `url`; tests use `actions`, or the same over HTTP:
 *
 *     POST /_control/say {"person": "U0LOCALANA", "channel": "C0PROJECT", "text": "/echo hello"}
 *     GET  /_control/messages?channel=C0PROJECT
 */
export async function startSlackEmulator(options: SlackEmulatorOptions): Promise<SlackEmulator> {
  const clock = options.clock ?? Date.now;
  const answerWithin = options.answerWithin ?? 3_000;
  const workspaceOptions = {
    app: options.manifest,
    people: options.people ?? DEFAULT_PEOPLE,
    channels: options.channels ?? DEFAULT_CHANNELS,
    examples: options.examples ?? {},
    clock,
    random: options.random ?? Math.random,
    messagesKept: options.messagesKept ?? 5_000,
  };
  warmUp(workspaceOptions);
  const workspace = createWorkspace(workspaceOptions);
  let port = options.port;
  const url = () => `http://127.0.0.1:${port}`;
  const oneTime = createOneTime(workspace, url);
  const sockets = createSocketTransport({ answerWithin });
  const stopped = new AbortController();
  const dispatch: Dispatch = {
    workspace,
    oneTime,
    transport:
      options.mode === 'socket'
        ? sockets
        : createHttpTransport({
            botUrl: options.botUrl ?? '',
            signingSecret: options.signingSecret,
            clock,
            answerWithin,
          }),
    retryAfter: options.retryAfter ?? [0, 60_000, 300_000],
    pending: new Set(),
    stopped: stopped.signal,
  };
  workspace.changes.on('message', (change) => announceMessage(dispatch, change));

  const tokens = { bot: options.botToken, app: options.appToken };
  const live = createLive(workspace);
  const actions = createActions(dispatch);
  const router = (): Router => ({
    api: { workspace, oneTime, url: url(), tokens } satisfies WebApi,
    actions,
    live,
    routes: options.routes ?? {},
    port: () => port,
  });
  const server = createServer((request, response) => {
    route(router(), request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else reply(response, 500, 'The local workspace failed at this request.');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const asked = new URL(request.url ?? '/', url());
    const ticket = asked.searchParams.get('ticket');
    const welcome =
      asked.pathname === '/socket' &&
      isOurs(request, port) &&
      tokens.app !== undefined &&
      ticket === ticketFor(tokens.app);
    if (welcome) sockets.upgrade(request, socket, head);
    else socket.destroy();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;

  return {
    url: url(),
    apiUrl: `${url()}/api/`,
    actions,
    workspace,
    oneTime,
    async quiet() {
      while (dispatch.pending.size > 0) await Promise.allSettled(dispatch.pending);
    },
    async stop() {
      stopped.abort();
      live.stop();
      await sockets.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

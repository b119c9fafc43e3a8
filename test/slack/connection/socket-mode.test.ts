import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { openApp } from '../../support/open-app.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { slackApi } from '../../support/slack-api.ts';

const connection = { kind: 'socket', botToken: 'xoxb-test', appToken: 'xapp-test' } as const;
const identity = { user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T1' };
const page = {
  path: '/healthz',
  method: ['GET', 'HEAD'],
  handler: (_: unknown, response: { end(text: string): void }) => response.end('well'),
};

let sockets: WebSocketServer;
let opened: Awaited<ReturnType<typeof openApp>>;
beforeEach(async () => {
  sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(sockets, 'listening');
});
afterEach(async () => {
  await opened.close();
  for (const client of sockets.clients) client.terminate();
  sockets.close();
});

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

/** What Slack sends of a person who types `/imr help`. */
const help = {
  command: '/imr',
  text: 'help',
  channel_id: 'C1',
  user_id: 'U1',
  team_id: 'T1',
  response_url: 'https://hooks.slack.com/commands/T1/2/3',
};

/** Slack takes both tokens and names this socket, whose end on Slack's side is returned. */
async function start(port = 0) {
  const api = slackApi();
  api.answers('auth.test', identity);
  api.answers('apps.connections.open', { url: `ws://127.0.0.1:${portOf(sockets)}/link` });
  opened = await openApp({ connection, routes: [page], port });
  const connected = once(sockets, 'connection').then(([socket]: WebSocket[]) => {
    socket?.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    return socket as WebSocket;
  });
  await opened.app.init();
  const server = (await opened.app.start()) as Server;
  return { api, socket: await connected, server, port: portOf(server) };
}

test('each token is used for its own call, and the socket that Slack names is opened', async () => {
  slackApi('xoxb-test').answers('auth.test', identity);
  const url = `ws://127.0.0.1:${portOf(sockets)}/link?ticket=1`;
  slackApi('xapp-test').answers('apps.connections.open', { url });
  opened = await openApp({ connection });
  const paths: unknown[] = [];
  sockets.once('connection', (socket, request) => {
    paths.push(request.url);
    socket.send('{"type":"hello"}');
  });
  await opened.app.init();
  await opened.app.start();
  expect(paths).toEqual(['/link?ticket=1']);
});

test('what Slack sends is acknowledged by its envelope, and answered by the Web API', async () => {
  const { api, socket } = await start();
  api.responseUrl(200);
  const answered = once(socket, 'message');
  socket.send(
    JSON.stringify({
      type: 'slash_commands',
      envelope_id: 'e-1',
      accepts_response_payload: true,
      payload: help,
    }),
  );
  const [said] = await answered;
  expect(JSON.parse(String(said))).toMatchObject({ envelope_id: 'e-1' });
  await opened.bot.inFlight.idle();
  expect(api.calls.at(-1)).toMatchObject({
    to: 'response_url',
    sent: { response_type: 'ephemeral', text: expect.stringContaining('How to ask') },
  });
});

test('where Slack asks for it, another connection is opened, which is answered on', async () => {
  const { api, socket } = await start();
  api.answers('apps.connections.open', { url: `ws://127.0.0.1:${portOf(sockets)}/next` });
  const reconnected = once(sockets, 'connection');
  socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  const [next, request] = (await reconnected) as [WebSocket, IncomingMessage];
  expect(request.url).toBe('/next');
  next.send('{"type":"hello"}');
  const acknowledged = once(next, 'message');
  api.responseUrl(200);
  next.send(JSON.stringify({ type: 'slash_commands', envelope_id: 'e-2', payload: help }));
  expect(JSON.parse(String((await acknowledged)[0]))).toMatchObject({ envelope_id: 'e-2' });
  await opened.bot.inFlight.idle();
});

describe('the pages beside it', () => {
  test.each([
    ['GET /healthz', 200, 'well'],
    ['HEAD /healthz', 200, ''],
    ['GET /healthz?full=1', 200, 'well'],
    ['POST /healthz', 404, ''],
    ['GET /', 404, ''],
    ['GET /slack/install', 404, ''],
    ['GET //', 404, ''],
    ['GET ///healthz', 404, ''],
    ['GET http://[', 404, ''],
    ['GET http://', 404, ''],
    ['GET /%zz', 404, ''],
    ['OPTIONS *', 404, ''],
  ])('%s is answered %i, and the next is answered as well', async (line, status, body) => {
    const { port } = await start();
    expect(await rawRequest(port, line)).toEqual({ status, body });
    expect(await rawRequest(port, 'GET /healthz')).toEqual({ status: 200, body: 'well' });
  });

  test('are gone once the app is stopped', async () => {
    const { port } = await start();
    await opened.app.stop();
    await expect(rawRequest(port, 'GET /healthz')).rejects.toThrow('ECONNREFUSED');
  });

  test('do not end the process where their server fails', async () => {
    const { port, server } = await start();
    server.emit('error', new Error('too many open files'));
    expect(await rawRequest(port, 'GET /healthz')).toMatchObject({ status: 200 });
    expect(opened.errors.join()).toContain('too many open files');
  });
});

describe('a start that fails leaves nothing running', () => {
  test.each(['invalid_auth', 'not_authed', 'account_inactive'])(
    'Slack refuses the app’s token: %s',
    async (error) => {
      const api = slackApi();
      api.answers('auth.test', identity);
      api.answers('apps.connections.open', { error });
      const free = createServer().listen(0, '127.0.0.1');
      await once(free, 'listening');
      const port = portOf(free);
      await new Promise((resolve) => free.close(resolve));
      opened = await openApp({ connection, routes: [page], port });
      await opened.app.init();
      await expect(opened.app.start()).rejects.toMatchObject({ data: { error } });
      await expect(rawRequest(port, 'GET /healthz')).rejects.toThrow('ECONNREFUSED');
    },
  );

  test('Slack refuses the bot’s token', async () => {
    slackApi().answers('auth.test', { error: 'invalid_auth' });
    opened = await openApp({ connection, routes: [page] });
    await expect(opened.app.init()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
  });

  test('the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const closed = once(sockets, 'connection').then(([socket]) => once(socket, 'close'));
    await expect(start(portOf(other))).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await closed;
    other.close();
  });
});

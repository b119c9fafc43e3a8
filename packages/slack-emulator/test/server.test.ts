import { request } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ANA, call, type Json, ROOM, said, workspaceWithStub } from './stub-app.ts';

/** A request with headers that fetch would not send. */
const ask = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

const FOREIGN: [what: string, headers: (port: string) => Record<string, string>, status: number][] =
  [
    ['its own address', (port) => ({ host: `127.0.0.1:${port}` }), 200],
    ['localhost', (port) => ({ host: `localhost:${port}` }), 200],
    ['a name that somebody points to 127.0.0.1', (port) => ({ host: `evil.example:${port}` }), 403],
    ['another port', () => ({ host: '127.0.0.1:1' }), 403],
    [
      'a page of another site',
      (port) => ({ host: `127.0.0.1:${port}`, origin: 'https://evil.example' }),
      403,
    ],
    ['a sandboxed page', (port) => ({ host: `127.0.0.1:${port}`, origin: 'null' }), 403],
    [
      'its own page',
      (port) => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` }),
      200,
    ],
    [
      'a picture in another site',
      (port) => ({ host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' }),
      403,
    ],
  ];

test.each(FOREIGN)('a request by %s', async (_, headers, status) => {
  const { slack } = await workspaceWithStub();
  const { port } = new URL(slack.url);
  expect(await ask(`${slack.url}/_control/workspace`, headers(port))).toBe(status);
});

test('no scripts in the page but its own files, nothing inline', async () => {
  const { slack } = await workspaceWithStub();
  const response = await fetch(slack.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  const html = await response.text();
  expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    expect((await fetch(slack.url + path)).status, path).toBe(200);
  }
});

test('files outside the page are not served', async () => {
  const { slack } = await workspaceWithStub();
  for (const path of [
    '/page/../options.ts',
    '/page/%2e%2e/options.ts',
    '/page/tsconfig.json',
    '/constructor',
  ]) {
    expect(await ask(slack.url + path, {}), path).toBe(404);
  }
});

test('the caller’s own routes are on the same port', async () => {
  const { slack } = await workspaceWithStub({
    routes: { '/healthz': (_, response) => response.end('{"status":"ok"}') },
  });
  expect(await (await fetch(`${slack.url}/healthz`)).json()).toEqual({ status: 'ok' });
});

test('actions by HTTP: JSON only, refusals in words, unknown names 404', async () => {
  const { slack } = await workspaceWithStub();
  const post = (action: string, body: string, type = 'application/json') =>
    fetch(`${slack.url}/_control/${action}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  const say = JSON.stringify({ person: ANA, channel: ROOM, text: 'hello' });
  expect((await post('say', say)).status).toBe(200);
  expect(said(slack, ROOM).map(({ text }) => text)).toEqual(['hello']);
  expect((await post('say', say, 'text/plain')).status).toBe(415);
  expect((await post('say', '{')).status).toBe(400);
  expect((await post('constructor', '{}')).status).toBe(404);
});

test('a taken port rejects with Node’s error', async () => {
  const { slack } = await workspaceWithStub();
  const port = Number(new URL(slack.url).port);
  await expect(workspaceWithStub({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** A Socket Mode client that acknowledges what it is sent, unless told not to. */
async function connect(url: string, acknowledges = true) {
  const envelopes: Json[] = [];
  const socket = new WebSocket(url);
  const hello = new Promise<Json>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'hello') return resolve(message);
      envelopes.push(message);
      if (acknowledges) {
        socket.send(JSON.stringify({ envelope_id: message.envelope_id, payload: { text: 'yes' } }));
      }
    });
  });
  await hello;
  return { socket, envelopes };
}

test('Socket Mode: an address for the app token, envelopes, acknowledgements with content', async () => {
  const { slack } = await workspaceWithStub({ mode: 'socket' });
  expect(await call(slack, 'apps.connections.open')).toMatchObject({
    error: 'not_allowed_token_type',
  });
  const { url } = await call(slack, 'apps.connections.open', {}, 'xapp-stub');
  const { socket, envelopes } = await connect(url);
  await slack.actions.say({ person: ANA, channel: ROOM, text: '/echo help' });
  expect(envelopes).toEqual([
    expect.objectContaining({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: expect.objectContaining({ command: '/echo', text: 'help' }),
    }),
  ]);
  expect(said(slack, ROOM)).toEqual([{ text: 'yes', visibleTo: ANA, threadTs: null }]);
  socket.close();
});

test('Socket Mode: without the ticket nobody gets in', async () => {
  const { slack } = await workspaceWithStub({ mode: 'socket' });
  await expect(connect(`${slack.url.replace('http', 'ws')}/socket?ticket=x`)).rejects.toThrow();
});

test('Socket Mode: what one connection does not acknowledge comes again, to the other in turn', async () => {
  const { slack } = await workspaceWithStub({ mode: 'socket', retryAfter: [0], answerWithin: 200 });
  const { url } = await call(slack, 'apps.connections.open', {}, 'xapp-stub');
  const deaf = [await connect(url, false), await connect(url, false)];
  await slack.actions.say({ person: ANA, channel: ROOM, text: '@echo x' });
  await slack.quiet();
  expect(deaf.map(({ envelopes }) => envelopes.length)).toEqual([1, 1]);
  const retried = deaf
    .flatMap(({ envelopes }) => envelopes)
    .find((envelope) => envelope.retry_attempt);
  expect(retried).toMatchObject({ retry_attempt: 1, retry_reason: 'http_timeout' });
  await slack.actions.disconnect({});
  await expect.poll(() => deaf.map(({ socket }) => socket.readyState)).toEqual([3, 3]);
});

test('OAuth: consent comes back to a local address only, and the code is good for a token', async () => {
  const { slack } = await workspaceWithStub();
  const authorize = (back: string) =>
    fetch(`${slack.url}/oauth/v2/authorize?state=s1&redirect_uri=${encodeURIComponent(back)}`, {
      redirect: 'manual',
    });
  const response = await authorize('http://127.0.0.1:3001/slack/oauth_redirect');
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('s1');
  expect((await authorize('https://evil.example/')).status).toBe(400);
  const code = back.searchParams.get('code');
  expect(await call(slack, 'oauth.v2.access', { code }, '')).toMatchObject({
    ok: true,
    access_token: 'xoxb-stub',
  });
});

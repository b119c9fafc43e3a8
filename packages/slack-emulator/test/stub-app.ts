import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type SlackEmulator, startSlackEmulator } from '../src/emulator.ts';
import type { AppManifest } from '../src/manifest.ts';
import type { SlackEmulatorOptions } from '../src/options.ts';

/** JSON of the wire, looked at freely. */
// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
export type Json = any;

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  /** The payload, whether it came as JSON, as a form or as `payload=`. */
  payload: Json;
}

export interface StubApp {
  received: Received[];
  /** What the app answers: a status, headers and a body; undefined never answers. */
  answer: (
    received: Received,
  ) => { status?: number; headers?: Record<string, string>; body?: unknown } | undefined;
}

export const TOKENS = { signingSecret: 'a secret', botToken: 'xoxb-stub', appToken: 'xapp-stub' };

/** What the app of these tests declares. */
export const MANIFEST: AppManifest = {
  name: 'echo',
  scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'channels:history'],
  commands: [{ command: '/echo', description: 'Says it again', usageHint: '<words>' }],
  shortcuts: [
    { type: 'message', callbackId: 'repeat_message', name: 'Repeat this message' },
    { type: 'global', callbackId: 'open_form', name: 'Open the form' },
  ],
  events: [
    'app_mention',
    'message.im',
    'app_home_opened',
    'function_executed',
    'app_uninstalled',
    'tokens_revoked',
  ],
  functions: [{ callbackId: 'repeat', title: 'Repeat the words', inputs: ['words'] }],
};

/** A workspace and an app that only remembers what it is sent. Both stop with the test. */
export async function workspaceWithStub(
  options: Partial<SlackEmulatorOptions> = {},
): Promise<{ slack: SlackEmulator; app: StubApp }> {
  const app: StubApp = { received: [], answer: () => ({}) };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const received = { headers: request.headers, body, payload: payloadOf(body) };
    app.received.push(received);
    const answer = app.answer(received);
    if (!answer) return;
    const json = typeof answer.body === 'object';
    response.writeHead(answer.status ?? 200, {
      'content-type': json ? 'application/json' : 'text/plain',
      ...answer.headers,
    });
    response.end(json ? JSON.stringify(answer.body) : String(answer.body ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const slack = await startSlackEmulator({
    port: 0,
    manifest: MANIFEST,
    botUrl: `http://127.0.0.1:${port}/slack/events`,
    retryAfter: [0, 0, 0],
    answerWithin: 10_000,
    ...TOKENS,
    ...options,
  });
  onTestFinished(async () => {
    await slack.stop();
    server.closeAllConnections();
    server.close();
  });
  return { slack, app };
}

function payloadOf(body: string): Json {
  if (body.startsWith('{')) return JSON.parse(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return form.payload ? JSON.parse(form.payload) : form;
}

/** Calls a Web API method as the app does. */
export async function call(
  slack: SlackEmulator,
  method: string,
  args: Record<string, unknown> = {},
  token: string = TOKENS.botToken,
): Promise<Json> {
  const response = await fetch(slack.apiUrl + method, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return response.json();
}

/** Posts to a response URL as the app does. */
export async function respond(
  url: string,
  message: object,
): Promise<{ status: number; body: string }> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(message) });
  return { status: response.status, body: await response.text() };
}

/** The messages of a channel as somebody sees them: text, to whom, under what. */
export const said = (slack: SlackEmulator, channel: string) =>
  [...(slack.workspace.messages.get(channel)?.values() ?? [])].map(
    ({ text, visibleTo, threadTs }) => ({ text, visibleTo, threadTs }),
  );

export const ANA = 'U0LOCALANA';
export const BEN = 'U0LOCALBEN';
export const ROOM = 'C0PROJECT';
export const WITHOUT_APP = 'C0RANDOM';
export const PRIVATE_WITHOUT_APP = 'C0BOARD';

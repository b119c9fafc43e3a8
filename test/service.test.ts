import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  readManifest,
  type SlackEmulator,
  signatureHeaders,
  startSlackEmulator,
} from 'slack-emulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { team } from '../src/local-workspace.ts';

const [botToken, signingSecret] = ['xoxb-1-service', 'secret-of-the-service'];
let folder: string;
let slack: SlackEmulator;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'imr-service-'));
  slack = await startSlackEmulator({
    port: 0,
    botToken,
    signingSecret,
    manifest: await readManifest('manifest.yml'),
    ...team,
  });
});
afterAll(async () => {
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
});

const running = new Set<ReturnType<typeof spawn>>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** `npm start` with these variables and no others; everything it says is kept. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['build.mjs', '--start', 'main'], {
    env: { PATH: process.env.PATH, DATA_DIR: path.join(folder, crypto.randomUUID()), ...env },
  });
  running.add(child);
  const said = { out: '', err: '' };
  const closed = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code, ...said };
  });
  const speaks = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out)?.[0];
      if (address) resolve(address);
    });
    closed.then(({ err }) => reject(new Error(`it never started: ${err}`)), reject);
  });
  speaks.catch(() => undefined);
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, closed, url: () => speaks };
}

/** Lets Node find no React, as after `npm ci --omit=dev`: the emulator needs it. */
const withoutReact = dataUrl(`import { register } from 'node:module';
register(${JSON.stringify(
  dataUrl(`export async function resolve(specifier, context, next) {
  return next(specifier.startsWith('react') ? 'package-not-installed' : specifier, context);
}`),
)});`);

function dataUrl(module: string) {
  return `data:text/javascript,${encodeURIComponent(module)}`;
}

const overHttp = () => ({
  PORT: '0',
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: slack.apiUrl,
});

test('without tokens: a local workspace with its page, health and figures; SIGTERM ends it with 0', async () => {
  const { child, closed, url } = start({ PORT: '0' });
  const address = await url();
  const health = await fetch(`${address}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({
    status: 'ok',
    determinations: 5,
    decisions: 14,
    unread: 0,
  });
  expect(await (await fetch(address)).text()).toContain('<html');
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain('imr_decisions 14');
  child.kill('SIGTERM');
  const { code, out } = await closed;
  expect(code).toBe(0);
  expect(out).toContain('/imr precedent baclofen chronic');
});

test('SIGTERM lets an answer in flight arrive whole, and ends with 0', async () => {
  const { child, closed, url } = start(overHttp());
  const address = await url();
  const person = 'U0LOCALANA';
  const channel = 'C0REVIEW';
  const body = new URLSearchParams({
    command: '/imr',
    text: 'precedent baclofen chronic',
    channel_id: channel,
    user_id: person,
    team_id: 'T0LOCAL',
    trigger_id: '1',
    response_url: slack.oneTime.newResponseUrl({ channel, person, original: null }),
  }).toString();
  await slack.actions.fault({ fault: 'rate_limited', next: 1 });
  const refused = new Promise((resolve) => {
    slack.workspace.traffic.changes.on('exchange', ({ status }) => status === 429 && resolve(1));
  });
  const { status } = await fetch(`${address}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...signatureHeaders(signingSecret, body, Math.floor(Date.now() / 1_000)),
    },
  });
  expect(status).toBe(200);
  await refused;
  child.kill('SIGTERM');
  expect((await closed).code).toBe(0);
  expect(slack.workspace.messages.get(channel)?.size).toBe(2);
});

test('SIGTERM while the letters are first read ends it with 0 as well', async () => {
  const CORPUS_DIR = path.join(folder, 'many');
  await mkdir(CORPUS_DIR);
  const letter = await readFile('corpus/004_3fe309f923c0c51a.txt', 'utf8');
  for (let n = 0; n < 1_000; n++)
    await writeFile(path.join(CORPUS_DIR, `${n}.txt`), `${letter}\nCopy ${n}.\n`);
  const { child, closed } = start({ PORT: '0', CORPUS_DIR });
  await new Promise((resolve) =>
    child.stderr.on('data', (line) => /reading/.test(line) && resolve(1)),
  );
  child.kill('SIGTERM');
  const { code, err } = await closed;
  expect(code).toBe(0);
  expect(err).not.toContain('"read":1000');
});

describe.concurrent('what keeps the bot from starting ends it with a sentence that says what to do', () => {
  /** One sentence for a person, no stack. */
  async function expectSentence(env: Record<string, string>, told: RegExp, exit: number) {
    const { code, err, out } = await start(env).closed;
    expect({ code, out }).toEqual({ code: exit, out: '' });
    const sentences = err.split('\n').filter((line) => line && !line.startsWith('{'));
    expect(sentences).toEqual([expect.stringMatching(told)]);
    expect(err).not.toMatch(/^\s+at /m);
  }

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expectSentence({ PORT: String(port) }, /^Port \d+ is taken: .*PORT/, 1);
    other.close();
  });

  test('a token that Slack refuses', async () => {
    const env = { ...overHttp(), SLACK_BOT_TOKEN: 'xoxb-1-another' };
    await expectSentence(env, /^Slack refuses the token \(invalid_auth\): .*SLACK_BOT_TOKEN/, 1);
  });

  test('an app token that Slack refuses', async () => {
    const env = { ...overHttp(), SLACK_APP_TOKEN: 'xapp-1-another' };
    await expectSentence(env, /^Slack refuses the token .*SLACK_APP_TOKEN/, 1);
  });

  test('no tokens where the packages for development are not installed', async () => {
    const env = { PORT: '0', NODE_OPTIONS: `--import=${withoutReact}` };
    await expectSentence(env, /set SLACK_BOT_TOKEN .* or install all packages with npm ci/, 2);
  });

  test('a malformed variable', async () => {
    await expectSentence({ PORT: 'eighty' }, /^PORT must be a port number/, 2);
  });

  test('a corpus that is not there', async () => {
    const CORPUS_DIR = path.join(folder, 'none');
    await expectSentence({ PORT: '0', CORPUS_DIR }, /^CORPUS_DIR .* is no folder/, 1);
  });

  test('a data folder that cannot be written', async () => {
    await expectSentence({ PORT: '0', DATA_DIR: '/dev/null/imr' }, /DATA_DIR/, 1);
  });
});

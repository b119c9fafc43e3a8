import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, variables } from '../src/config.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-abc' };

test('with nothing set, the bot opens a local workspace with the usual folders', () => {
  expect(readConfig({})).toEqual({
    connection: { kind: 'local' },
    slackApiUrl: undefined,
    port: 3000,
    corpusDir: 'corpus',
    dataDir: '.imr',
    logLevel: 'info',
    access: { workspaces: undefined, channels: undefined, slackConnect: false },
    rateLimits: { perPerson: 30, perChannel: 600 },
  });
});

describe('how the bot connects', () => {
  const secret = { SLACK_SIGNING_SECRET: '0123456789abcdef' };
  const app = { SLACK_APP_TOKEN: 'xapp-1-abc' };
  const several = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client',
    SLACK_STATE_SECRET: 'state',
  };
  test.each([
    ['a bot token and a signing secret: HTTP', { ...bot, ...secret }, 'http'],
    ['a bot token and an app token: Socket Mode', { ...bot, ...app }, 'socket'],
    ['all three: Socket Mode wins', { ...bot, ...secret, ...app }, 'socket'],
    ['client id and secrets: several workspaces', { ...several, ...secret }, 'oauth'],
    ['client id beside a bot token: one workspace', { ...several, ...secret, ...bot }, 'http'],
    ['only empty values: the local workspace', { SLACK_BOT_TOKEN: ' ', PORT: '' }, 'local'],
  ])('%s', (_, env, kind) => {
    expect(readConfig(env).connection.kind).toBe(kind);
  });

  test.each([
    ['a bot token alone', bot],
    ['a signing secret alone', secret],
    ['an app token alone', app],
    ['a client id alone', { SLACK_CLIENT_ID: '1.2' }],
    ['client id and secrets without the signing secret', several],
  ])('%s is not enough, and the sentence says what is missing', (_, env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(/^SLACK_[^\n]*\.$/);
  });
});

test.each([
  ['SLACK_BOT_TOKEN', 'xoxp-1-abc'],
  ['SLACK_BOT_TOKEN', 'xoxb-with space'],
  ['SLACK_SIGNING_SECRET', 'short'],
  ['SLACK_APP_TOKEN', 'xoxb-1-abc'],
  ['SLACK_CLIENT_ID', 'with space'],
  ['SLACK_API_URL', 'slack.com/api'],
  ['SLACK_API_URL', 'ftp://slack.com/api'],
  ['PORT', '70000'],
  ['PORT', 'eighty'],
  ['PORT', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['IMR_WORKSPACES', 'acme'],
  ['IMR_CHANNELS', '#general'],
  ['IMR_CHANNELS', 'C0REVIEW;C0GENERAL'],
  ['IMR_SLACK_CONNECT', 'maybe'],
  ['IMR_PERSON_LIMIT', '0'],
  ['IMR_CHANNEL_LIMIT', '1.5'],
])('%s=%s ends the start with one sentence that says what to do', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`^${name} [^\\n]+\\. Correct it in \\.env or the environment\\.$`),
  );
});

test('a secret that is wrong is not repeated in the sentence', () => {
  expect(() => readConfig({ SLACK_BOT_TOKEN: 'xoxp-very-secret' })).not.toThrow(/very-secret/);
});

test('lists of ids may have spaces, and an address may lack its last slash', () => {
  const { access, slackApiUrl } = readConfig({
    IMR_WORKSPACES: 'T1, E2',
    IMR_CHANNELS: 'C1,G2',
    SLACK_API_URL: 'https://slack.example/api',
  });
  expect(access).toMatchObject({ workspaces: ['T1', 'E2'], channels: ['C1', 'G2'] });
  expect(slackApiUrl).toBe('https://slack.example/api/');
});

test('.env.example explains each variable that is read, and no other', async () => {
  const lines = (await readFile('.env.example', 'utf8')).split('\n');
  const named = lines.flatMap((line, at) => {
    const name = /^#? ?([A-Z][A-Z_]+)=/.exec(line)?.[1];
    if (name) expect(lines[at - 1], `${name} has no line of explanation`).toMatch(/^#/);
    return name ? [name] : [];
  });
  expect(named.sort()).toEqual([...variables].sort());
});

test('a misspelt variable of the bot stops the start and is named', () => {
  expect(() => readConfig({ IMR_CHANELS: 'C1' })).toThrow(/^IMR_CHANELS .*\.env\.example/);
});

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { botScopes } from '../../../src/slack/connection/scopes.ts';
import { openApp } from '../../support/open-app.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { slackApi } from '../../support/slack-api.ts';

const connection = {
  kind: 'oauth',
  signingSecret: 'secret-of-tests',
  clientId: '1.2',
  clientSecret: 'client-secret',
  stateSecret: 'state-secret',
} as const;

let opened: Awaited<ReturnType<typeof openApp>>;
let url: string;
beforeEach(async () => {
  opened = await openApp({ connection });
  await opened.app.init();
  const server = (await opened.app.start({ port: 0, host: '127.0.0.1' })) as Server;
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => opened.close());

const visit = (path: string, cookie = '') =>
  fetch(url + path, { redirect: 'manual', headers: { cookie } });

/** What Slack answers to a code: the token of workspace `T1`. */
const granted = {
  access_token: 'xoxb-of-t1',
  token_type: 'bot',
  scope: botScopes.join(','),
  bot_user_id: 'U0BOT',
  app_id: 'A1',
  team: { id: 'T1', name: 'One' },
  enterprise: null,
  authed_user: { id: 'U1' },
  is_enterprise_install: false,
};
const ofOrganisation = {
  ...granted,
  access_token: 'xoxb-of-e1',
  team: null,
  enterprise: { id: 'E1', name: 'Org' },
  is_enterprise_install: true,
};

/** Goes to Slack's page; returns the state that comes back with its code, and the cookie. */
async function leave() {
  const leaving = await visit('/slack/install');
  const page = new URL(leaving.headers.get('location') ?? 'about:blank');
  const cookie = leaving.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { status: leaving.status, page, state: page.searchParams.get('state') ?? '', cookie };
}

async function install(answer: Record<string, unknown> = granted) {
  const api = slackApi();
  api.answers('oauth.v2.access', answer);
  if (!('error' in answer))
    api.answers('auth.test', { bot_id: 'B0BOT', url: 'https://x.slack.com' });
  const { state, cookie } = await leave();
  const back = await visit(`/slack/oauth_redirect?code=c0de&state=${state}`, cookie);
  return { api, back };
}

test('the way to install leads straight to Slack’s page, with the scopes and a state', async () => {
  const { status, page, state, cookie } = await leave();
  expect(status).toBe(302);
  expect(page.origin + page.pathname).toBe('https://slack.com/oauth/v2/authorize');
  expect(page.searchParams.get('client_id')).toBe('1.2');
  expect(page.searchParams.get('scope')?.split(',')).toEqual(botScopes);
  expect(state).not.toBe('');
  expect(cookie).toContain(state);
});

test('the code is exchanged for the workspace’s token, which is kept', async () => {
  const { api, back } = await install();
  expect(back.status).toBeLessThan(400);
  expect(api.calls).toEqual([
    {
      to: 'oauth.v2.access',
      sent: { code: 'c0de', client_id: '1.2', client_secret: 'client-secret' },
    },
    { to: 'auth.test', sent: {} },
  ]);
  expect(opened.state.installations.get('T1')).toMatchObject({
    team: { id: 'T1' },
    bot: { token: 'xoxb-of-t1', id: 'B0BOT', userId: 'U0BOT' },
  });
});

test('an organisation is kept under its own id', async () => {
  await install(ofOrganisation);
  expect(opened.state.installations.get('E1')).toMatchObject({ bot: { token: 'xoxb-of-e1' } });
});

test.each([
  ['Slack refuses the code', (way: Way) => install({ error: 'invalid_code' }).then(() => way)],
  ['the state is forged', ({ cookie }: Way) => visit(back('forged'), cookie)],
  [
    'the state is another browser’s',
    ({ state }: Way) => visit(back(state), 'slack-app-oauth-state=x'),
  ],
  ['no cookie comes back', ({ state }: Way) => visit(back(state))],
  ['no state comes back', ({ cookie }: Way) => visit('/slack/oauth_redirect?code=c0de', cookie)],
  [
    'the person declines',
    ({ state, cookie }: Way) => visit(`${back(state)}&error=access_denied`, cookie),
  ],
])('nothing is installed where %s', async (_, come) => {
  await come(await leave());
  expect(opened.state.installations.get('T1')).toBeUndefined();
});
type Way = Awaited<ReturnType<typeof leave>>;
const back = (state: string) => `/slack/oauth_redirect?code=c0de&state=${state}`;

/** An event as Slack sends it, already verified. */
const event = (event: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  opened.app.processEvent({
    body: { type: 'event_callback', event_id: crypto.randomUUID(), team_id: 'T1', event, ...more },
    ack: async () => undefined,
  });
const mention = {
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: '1.1',
  text: '<@U0BOT> help',
};

describe('a workspace', () => {
  test('that installed the app is answered by its own token', async () => {
    await install();
    const api = slackApi('xoxb-of-t1');
    api.answers('chat.postEphemeral', {});
    await event(mention);
    expect(api.calls[0]?.sent.text).toContain('How to ask');
  });

  test('that did not is not answered', async () => {
    await event(mention).catch(() => undefined);
    expect(opened.errors.join()).toContain('has not installed');
  });
});

describe('an installation', () => {
  const revoked = (tokens: Record<string, string[]>) => ({ type: 'tokens_revoked', tokens });
  const organisation = { enterprise_id: 'E1', authorizations: [{ is_enterprise_install: true }] };

  test.each([
    ['goes when the app is uninstalled', { type: 'app_uninstalled' }, {}, ['E1']],
    ['goes when its bot token is revoked', revoked({ bot: ['U0BOT'] }), {}, ['E1']],
    ['stays when only people’s tokens are', revoked({ oauth: ['U1'], bot: [] }), {}, ['T1', 'E1']],
    ['of an organisation goes as one', { type: 'app_uninstalled' }, organisation, ['T1']],
  ])('%s', async (_, what, more, left) => {
    await install();
    await install(ofOrganisation);
    await event(what, more);
    const kept = ['T1', 'E1'].filter((key) => opened.state.installations.get(key) !== undefined);
    expect(kept).toEqual(left);
  });
});

test.each(['//', '/%zz', 'http://[', '/slack/nothing'])(
  'a visit to %s ends nothing: the next is answered',
  async (path) => {
    const { status } = await rawRequest(Number(new URL(url).port), `GET ${path}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await visit('/slack/install')).status).toBe(302);
  },
);

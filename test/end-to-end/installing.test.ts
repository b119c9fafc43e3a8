import { afterEach, expect, test } from 'vitest';
import { openBot, type Posted, shown } from '../support/bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
afterEach(() => bot.close());

const install = async (path: string, cookie = '') => {
  const url = new URL(path, bot.botUrl());
  return fetch(url, { redirect: 'manual', headers: { cookie } });
};

/** Goes the way of an installation: to Slack's page and back with its code. */
async function installed() {
  const leaving = await install('/slack/install');
  expect(leaving.status).toBe(302);
  const page = new URL(leaving.headers.get('location') ?? '');
  const cookie = leaving.headers.get('set-cookie')?.split(';')[0] ?? '';
  const state = page.searchParams.get('state');
  expect(page.searchParams.get('scope')?.split(',')).toContain('chat:write');
  return install(`/slack/oauth_redirect?code=abc&state=${state}`, cookie);
}

test('a workspace is answered once it has installed the app, by its own token', async () => {
  bot = await openBot({ mode: 'oauth' });
  await bot.say('/imr precedent baclofen chronic').catch(() => undefined);
  expect(bot.messages()).toEqual([]);
  expect((await installed()).status).toBeLessThan(400);
  expect(bot.state.installations.get('T0LOCAL')).toMatchObject({ bot: { token: 'xoxb-test' } });
  await bot.say('/imr precedent baclofen chronic');
  expect(shown(bot.messages()[0] as Posted)).toContain('4 decisions');
});

test('an answer from Slack with a state that the bot did not give installs nothing', async () => {
  bot = await openBot({ mode: 'oauth' });
  const back = await install('/slack/oauth_redirect?code=abc&state=forged');
  expect(back.status).toBeGreaterThanOrEqual(400);
  expect(bot.state.installations.get('T0LOCAL')).toBeUndefined();
});

test('a workspace that takes the app out is forgotten', async () => {
  bot = await openBot({ mode: 'oauth' });
  await installed();
  await bot.local.actions.uninstall({});
  await bot.settle();
  expect(bot.state.installations.get('T0LOCAL')).toBeUndefined();
});

test('what is exported holds no token', async () => {
  bot = await openBot({ mode: 'oauth' });
  await installed();
  expect(JSON.stringify(bot.state.everything())).not.toContain('xoxb');
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from 'slack-emulator';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { botScopes } from '../src/slack/connection/scopes.ts';

const whole = parse(await readFile('manifest.yml', 'utf8'));
const { scopes, events, commands } = await readManifest('manifest.yml');

/** What Slack asks for each method and event (docs.slack.dev/reference); views need none. */
const needs: Record<string, string[]> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'views.open': [],
  'views.update': [],
  'views.publish': [],
  'message.im': ['im:history'],
  app_mention: ['app_mentions:read'],
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  function_executed: [],
};

/** The Web API methods that the sources call. */
async function methodsCalled(): Promise<Set<string>> {
  const files = (await readdir('src/slack', { recursive: true })).filter((f) => f.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(join('src/slack', file), 'utf8')));
  const calls = sources.flatMap((source) => [
    ...source.matchAll(/client\s*\.(chat|conversations|views|users|reactions|files)\s*\.(\w+)\(/g),
  ]);
  return new Set(calls.map(([, family, method]) => `${family}.${method}`));
}

test('the scopes are those that the methods, events and commands need, no more and no fewer', async () => {
  const used = [...(await methodsCalled()), ...events].flatMap((name) => {
    expect(needs, `which scopes does ${name} need?`).toHaveProperty([name]);
    return needs[name] ?? [];
  });
  if (commands.length > 0) used.push('commands');
  expect([...new Set(used)].sort()).toEqual([...scopes].sort());
});

test('an installation asks for the scopes of the manifest', () => {
  expect([...botScopes].sort()).toEqual([...scopes].sort());
});

test('what is optional is declared as a scope too', () => {
  expect(scopes).toEqual(expect.arrayContaining(whole.oauth_config.scopes.bot_optional));
});

describe('the shape that Slack takes (docs.slack.dev/reference/app-manifest)', () => {
  const { display_information: display, features } = whole;
  test.each([
    ['name', display.name, 1, 35],
    ['description', display.description, 1, 140],
    ['long description', display.long_description, 175, 4_000],
    ['bot name', features.bot_user.display_name, 1, 80],
    ...features.slash_commands.flatMap((one: Record<string, string>) => [
      ['command', one.command, 2, 32],
      ['command description', one.description, 1, 2_000],
      ['usage hint', one.usage_hint, 1, 1_000],
    ]),
    ...features.shortcuts.flatMap((one: Record<string, string>) => [
      ['shortcut', one.name, 1, 24],
      ['shortcut description', one.description, 1, 150],
      ['callback id', one.callback_id, 1, 255],
    ]),
  ] as [string, string, number, number][])('%s “%s” is of %i to %i characters', (...row) => {
    const [, text, least, most] = row;
    expect(text.length).toBeGreaterThanOrEqual(least);
    expect(text.length).toBeLessThanOrEqual(most);
  });

  test('the colour is one', () => {
    expect(display.background_color).toMatch(/^#[0-9a-f]{6}$/i);
  });
});

test('interactivity and the messages tab are on: buttons and direct messages need them', () => {
  expect(whole.settings.interactivity.is_enabled).toBe(true);
  expect(whole.features.app_home).toMatchObject({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

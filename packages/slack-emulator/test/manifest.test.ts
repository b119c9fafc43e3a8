import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../src/manifest.ts';

/** What is read from a manifest of this text. */
async function read(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'manifest');
  await writeFile(file, text);
  return readManifest(file);
}

test('what the app declares, from YAML', async () => {
  const text = `
display_information: { name: Echo }
features:
  bot_user: { display_name: echo }
  slash_commands:
    - { command: /echo, description: Says it again, usage_hint: <words> }
  shortcuts:
    - { type: message, callback_id: repeat_message, name: Repeat this message, description: '' }
functions:
  repeat: { title: Repeat, input_parameters: { words: { type: string } } }
oauth_config: { scopes: { bot: [commands, chat:write] } }
settings: { event_subscriptions: { bot_events: [app_mention] } }
`;
  expect(await read(text)).toEqual({
    name: 'echo',
    scopes: ['commands', 'chat:write'],
    commands: [{ command: '/echo', description: 'Says it again', usageHint: '<words>' }],
    shortcuts: [{ type: 'message', callbackId: 'repeat_message', name: 'Repeat this message' }],
    events: ['app_mention'],
    functions: [{ callbackId: 'repeat', title: 'Repeat', inputs: ['words'] }],
  });
});

test('an app that declares no more than its user and scopes, from JSON', async () => {
  const manifest = {
    features: { bot_user: { display_name: 'echo' } },
    oauth_config: { scopes: { bot: ['chat:write'] } },
  };
  expect(await read(JSON.stringify(manifest))).toEqual({
    name: 'echo',
    scopes: ['chat:write'],
    commands: [],
    shortcuts: [],
    events: [],
    functions: [],
  });
});

test('what is no manifest is refused', async () => {
  await expect(read('hello')).rejects.toThrow();
});

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { directMessageId } from 'slack-emulator';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectHarmless, markupIn } from '../support/accepted.ts';
import { ana, openBot, type Posted, review, shown } from '../support/bot.ts';
import { folderOf } from '../support/letters.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
const strange = '<!channel> & *x* ‮ "quoted" \'; rm -rf ~';

beforeAll(async () => {
  const corpus = await folderOf(2, 9, 10);
  const text = `Re: ${strange}\n\nThe MRI of the <!here> knee was <@U0LOCALBEN> reviewed: <https://evil.example|click>.`;
  await mkdir(path.join(corpus, 'deep'), { recursive: true });
  await writeFile(path.join(corpus, 'deep', `${strange.replaceAll('/', '_')}.txt`), text);
  bot = await openBot({ corpus });
});
afterAll(() => bot.close());
beforeEach(() => bot.clear());

/** Every message was taken by Slack, and none of it pings, links or lacks a text. */
function expectHarmlessAnswers(channel = review) {
  const said = bot.messages(channel);
  expect(said.length).toBeGreaterThan(0);
  for (const message of said) expectHarmless([message.text, ...markupIn(message.blocks)]);
  for (const { refused } of bot.traffic('chat.')) expect(refused).toEqual([]);
}

const hostile = [
  ['forty thousand characters', 'MRI '.repeat(10_000)],
  ['forty thousand characters without a space', 'x'.repeat(40_000)],
  ['forty thousand marks', `MRI ${'"&<>-:'.repeat(6_600)}`],
  ['broadcasts and links', 'MRI <!channel> <!here> <@U0LOCALBEN> <https://evil.example|x>'],
  ['broadcasts typed as entities', 'MRI &lt;!channel&gt; &amp;lt;!here&amp;gt;'],
  ['marks that turn the direction', 'MRI \u202Eenek\u202C \u2066x\u2069 \u200F'],
  ['half characters', 'MRI \uD83D \uDE00'],
  ['paths', 'MRI ../../../../etc/passwd C:\\Windows'],
  ['markup', 'MRI *bold* _it_ ~s~ `code` ```block``` > quote'],
  ['names of the prototype', 'MRI __proto__ constructor toString'],
  ['HTML', 'MRI <script>alert(1)</script><img src=x onerror=alert(1)>'],
] as const;

test.each(hostile)('a command with %s is answered harmlessly', async (_, text) => {
  await bot.say(`/imr precedent ${text}`);
  expectHarmlessAnswers();
  await bot.say(`/imr outcomes ${text}`);
  expectHarmlessAnswers();
});

test.each(hostile)('a mention with %s is answered harmlessly', async (_, text) => {
  const root = await bot.say(`@imr ${text}`);
  await bot.say(`@imr what about ${text}`, { thread: root as string });
  expectHarmlessAnswers();
});

test.each(hostile)('the id of a case with %s is answered harmlessly', async (_, text) => {
  await bot.say(`/imr case ${text}`);
  const said = bot.messages();
  for (const message of said) expectHarmless([message.text, ...markupIn(message.blocks)]);
  expect(said.map(shown).join('')).not.toContain('root:');
});

test.each(hostile)('a direct message with %s is answered harmlessly', async (_, text) => {
  const channel = directMessageId(ana);
  await bot.say(text, { channel });
  expectHarmlessAnswers(channel);
});

test('the list under a hostile question still turns, saves and is judged', async () => {
  await bot.say(`/imr precedent MRI ${'"'.repeat(990)}`);
  const [, list] = bot.messages() as [Posted, Posted];
  await bot.press(list, 'list:newest');
  expect(shown(list)).toContain('newest first');
  await bot.press(list, 'save');
  await bot.press(list, 'feedback', ana, 'positive');
  await bot.local.actions.openApp({ person: ana, tab: 'home' });
  await bot.settle();
  expect(bot.home()).toBeDefined();
  for (const { refused } of bot.traffic('views.publish')) expect(refused).toEqual([]);
  expectHarmlessAnswers();
});

test('a letter with a hostile name and text pings nobody', async () => {
  await bot.say('/imr precedent reviewed knee');
  await bot.say('/imr precedent MRI knee');
  await bot.say('/imr case channel');
  expectHarmlessAnswers();
});

import { afterEach, describe, expect, test } from 'vitest';
import { disclaimer } from '../../src/commands/disclaimer.ts';
import { ana, ben, claims, openBot, type Posted, review, shown } from '../support/bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
afterEach(() => bot.close());

const ids = [
  '000_e50b8fd780072a0a',
  '001_7e0943eddece4fd2',
  '003_fceba05e0dac065b',
  '004_3fe309f923c0c51a',
];

/** The ids of the five letters in the order in which a text names them. */
const named = (text: string) => [...text.matchAll(/00\d_[0-9a-f]{16}/g)].map(([id]) => id);

describe.each(['http', 'socket'] as const)('over %s', (mode) => {
  test('/imr precedent baclofen chronic is answered with a parent and the four decisions in its thread', async () => {
    bot = await openBot({ mode });
    await bot.say('/imr precedent baclofen chronic');
    const [parent, list, ...more] = bot.messages() as [Posted, Posted];
    expect(more).toEqual([]);
    expect(parent.threadTs).toBeNull();
    expect(list.threadTs).toBe(parent.ts);
    expect(shown(parent)).toContain('IMR precedent: baclofen chronic');
    expect(shown(parent)).toContain('4 decisions in 4 determinations');
    expect(shown(parent)).toContain('4 upheld');
    expect(shown(parent)).toContain('0 overturned');
    expect(shown(parent)).toContain('13 of 14 decisions upheld');
    expect(shown(parent)).toContain(disclaimer);
    expect(shown(list)).not.toContain(disclaimer);
    const order = named(shown(list));
    expect([...order].sort()).toEqual(ids);
    expect(order.slice(0, 2).sort()).toEqual([ids[1], ids[3]]);
  });
});

test('what is quoted stands word for word in the rationale of its decision', async () => {
  bot = await openBot();
  await bot.say('/imr precedent baclofen chronic');
  const [, list] = bot.messages() as [Posted, Posted];
  const quotes = quotationsIn(list);
  expect(quotes).toHaveLength(4);
  for (const [at, id] of named(shown(list)).entries()) {
    const found = await bot.bot.library.search.findCase(id);
    const rationales =
      found.kind === 'found'
        ? found.determination.decisions.map(({ rationale }) => rationale).join('\n')
        : '';
    for (const stretch of (quotes[at] ?? '').split(' … ')) expect(rationales).toContain(stretch);
  }
});

/** What the quotations of a message say, marks and all. */
function quotationsIn({ blocks }: Posted): string[] {
  type Part = { type: string; text?: string; elements?: Part[] };
  const said = ({ text = '', elements = [] }: Part): string => text + elements.map(said).join('');
  return (blocks as Part[])
    .flatMap(({ elements = [] }) => elements)
    .filter(({ type }) => type === 'rich_text_quote')
    .map(said);
}

test('a brand is answered as its generic, and the answer says so', async () => {
  bot = await openBot();
  await bot.say('/imr precedent Flexeril long term');
  const [parent] = bot.messages() as [Posted];
  expect(shown(parent)).toContain('Flexeril → cyclobenzaprine, muscle relaxant');
  expect(shown(parent)).toContain('1 decision in 1 determination');
});

test('a mention in a channel is answered in a thread under it', async () => {
  bot = await openBot();
  const ts = await bot.say('@imr baclofen chronic');
  const answers = bot.messages();
  expect(answers).toHaveLength(2);
  expect(answers.map(({ threadTs }) => threadTs)).toEqual([ts, ts]);
});

test('a mention in a thread is answered in that thread', async () => {
  bot = await openBot();
  const root = await bot.say('The adjuster denied the Neurontin.', { person: ben });
  await bot.say('@imr precedent neurontin', { thread: root as string });
  const answers = bot.messages();
  expect(answers.map(({ threadTs }) => threadTs)).toEqual([root, root]);
  expect(shown(answers[0] as Posted)).toContain('gabapentin');
});

test('a direct message is a question', async () => {
  bot = await openBot();
  const dm = [...bot.local.workspace.channels.values()].find(
    ({ kind, members }) => kind === 'im' && members.has(ana),
  );
  const channel = dm?.id as string;
  await bot.say('baclofen chronic', { channel });
  expect(shown(bot.messages(channel)[0] as Posted)).toContain('4 decisions in 4 determinations');
});

test.each(['/imr', '/imr help', '/imr nonsense', '/imr weather in Fresno'])(
  '%s is answered with help that only the asker sees',
  async (typed) => {
    bot = await openBot();
    await bot.say(typed);
    const [help, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(help.visibleTo).toBe(ana);
    expect(shown(help)).toContain('/imr precedent');
  },
);

test('a question that finds nothing says so and offers something that does', async () => {
  bot = await openBot();
  await bot.say('/imr precedent ozempic');
  const [answer] = bot.messages() as [Posted];
  expect(shown(answer)).toContain('No decision');
  await bot.press(answer, 'ask:0');
  expect(shown(bot.messages().at(-1) as Posted)).toMatch(/\d upheld|Decisions 1 to/);
});

test('in a channel that the bot is not in, the asker alone gets the same answer and is told to invite', async () => {
  bot = await openBot();
  await bot.say('/imr precedent baclofen chronic', { channel: claims });
  const [answer, ...more] = bot.messages(claims) as [Posted];
  expect(more).toEqual([]);
  expect(answer.visibleTo).toBe(ana);
  expect(shown(answer)).toContain('/invite @imr');
  expect(shown(answer)).toContain('4 decisions in 4 determinations');
  expect(named(shown(answer)).slice().sort()).toEqual(ids);
  expect(shown(answer).split(disclaimer)).toHaveLength(2);
});

describe('a case', () => {
  test.each([
    '004',
    '004_3fe309f923c0c51a',
    '3fe309f923c0c51a',
    '3fe309',
    '004_3fe309f923c0c51a.txt',
  ])('/imr case %s is found', async (typed) => {
    bot = await openBot();
    await bot.say(`/imr case ${typed}`);
    const [head, ...rest] = bot.messages() as [Posted];
    expect(shown(head)).toContain('004_3fe309f923c0c51a · Partially overturned');
    expect(shown(head)).toContain('female, injured 1995-07-16');
    expect(shown(head)).toContain('Preventive Medicine, Occupational Medicine');
    const said = rest.map(shown).join('\n');
    expect(said).toContain('Clinical case summary');
    expect(said).toContain('Neurontin 300mg 300mg 3 times a day for 1 week');
    expect(said).toContain('Baclofen 10mg #90');
    expect(rest.every(({ threadTs }) => threadTs === head.ts)).toBe(true);
  });

  test('an id that fits none is answered with near ones, to the asker', async () => {
    bot = await openBot();
    await bot.say('/imr case 3fe309f923c0c51b');
    const [answer] = bot.messages() as [Posted];
    expect(answer.visibleTo).toBe(ana);
    expect(shown(answer)).toContain('No indexed determination');
    await bot.press(answer, 'ask:0');
    expect(
      bot.messages().some((message) => shown(message).includes('004_3fe309f923c0c51a ·')),
    ).toBe(true);
  });
});

test('an event that Slack sends again is answered once', async () => {
  bot = await openBot({ answerWithin: 400 });
  await bot.local.actions.fault({ fault: 'slow_app', next: 1 });
  await bot.say('@imr baclofen chronic');
  const sent = bot.local.workspace.traffic.exchanges.filter(({ what }) =>
    what.includes('app_mention'),
  );
  expect(sent.length).toBeGreaterThan(1);
  expect(bot.messages()).toHaveLength(2);
});

test('other bots, edits and the bot itself are not answered', async () => {
  bot = await openBot();
  const ts = (await bot.say('hello')) as string;
  await bot.local.actions.edit({
    person: ana,
    channel: review,
    ts,
    text: 'hello @imr baclofen',
  });
  await bot.settle();
  expect(bot.messages()).toEqual([]);
});

test('what people and letters say pings nobody', async () => {
  bot = await openBot();
  await bot.say('/imr precedent <!channel> <@U0LOCALBEN> baclofen & <https://evil.example|click>');
  await bot.say('/imr case <!here>');
  await bot.say('/imr <!everyone>');
  const parsed = bot.messages().flatMap(markupOf);
  expect(parsed.length).toBeGreaterThan(0);
  for (const text of parsed) expect(text).not.toMatch(/<[!@#]|<http/);
});

/** Every text of a message that Slack would parse for markup. */
function markupOf({ text, blocks }: Posted): string[] {
  const found = [text];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, text: own } = value as { type?: string; text?: unknown };
    if (type === 'mrkdwn' && typeof own === 'string') found.push(own);
    for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part);
  };
  collect(blocks);
  return found;
}

test('nothing that the bot posts unfurls or lacks a text', async () => {
  bot = await openBot();
  await bot.say('/imr precedent baclofen chronic');
  await bot.say('/imr case 002');
  const posts = bot.local.workspace.traffic.exchanges.filter(
    ({ what }) => what === 'chat.postMessage',
  );
  expect(posts.length).toBeGreaterThan(3);
  for (const { sent, refused } of posts) {
    expect(refused).toEqual([]);
    expect(sent).toMatchObject({
      unfurl_links: expect.anything(),
      unfurl_media: expect.anything(),
    });
    expect((sent as { text: string }).text).not.toBe('');
  }
});

test('an error ends in one sentence with a reference to the asker and the details in the log', async () => {
  const logged: string[] = [];
  bot = await openBot({ logged });
  bot.bot.library = {
    ...bot.bot.library,
    search: {
      ...bot.bot.library.search,
      search: () => Promise.reject(new Error('the shelf fell down')),
    },
  };
  await bot.say('/imr precedent baclofen secretword');
  const [sorry, ...more] = bot.messages() as [Posted];
  expect(more).toEqual([]);
  expect(sorry.visibleTo).toBe(ana);
  const reference = /Reference `([0-9a-f]{8})`/.exec(shown(sorry))?.[1];
  expect(reference).toBeDefined();
  expect(logged.join('')).toContain('the shelf fell down');
  expect(logged.join('')).toContain(reference);
  expect(logged.join('')).not.toContain('secretword');
  expect(shown(sorry)).not.toContain('shelf');
});

test('while letters are still being read, an answer says so', async () => {
  bot = await openBot({ readiness: 'partial' });
  await bot.say('/imr precedent baclofen chronic');
  expect(shown(bot.messages()[0] as Posted)).toContain('Letters are still being read');
  await bot.say('/imr precedent baclofen chronic', { channel: claims });
  expect(shown(bot.messages(claims)[0] as Posted)).toContain('Letters are still being read');
});

test('before the first letters are read, the asker is told so at once', async () => {
  bot = await openBot({ readiness: 'starting' });
  await bot.say('/imr precedent baclofen chronic');
  const [word, ...more] = bot.messages() as [Posted];
  expect(more).toEqual([]);
  expect(word.visibleTo).toBe(ana);
  expect(shown(word)).toContain('still reading the letters');
});

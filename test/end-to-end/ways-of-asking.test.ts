import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { disclaimer } from '../../src/commands/disclaimer.ts';
import { createRecentQuestions } from '../../src/slack/recent-questions.ts';
import { ana, ben, openBot, type Posted, review, shown } from '../support/bot.ts';

type OpenBot = Awaited<ReturnType<typeof openBot>>;
let bot: OpenBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(async () => {
  bot.clear();
  await bot.state.setVisibility('T0LOCAL', review, 'threads');
});

const others: OpenBot[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});
async function openOther(options: Parameters<typeof openBot>[0]) {
  const other = await openBot(options);
  others.push(other);
  return other;
}

describe('“Find IMR precedents” in a message’s menu', () => {
  async function find(text: string, thread?: string) {
    const ts = (await bot.say(text, { person: ben, ...(thread ? { thread } : {}) })) as string;
    const callback = 'find_precedents';
    await bot.local.actions.shortcut({ person: ana, callback, channel: review, ts });
    await bot.settle();
    return ts;
  }

  test('answers the one treatment of the message in its thread', async () => {
    const ts = await find('They denied the Flexeril again, what now?');
    const [parent, list, ...more] = bot.messages() as [Posted, Posted];
    expect(more).toEqual([]);
    expect([parent.threadTs, list.threadTs]).toEqual([ts, ts]);
    expect(shown(parent)).toContain('cyclobenzaprine');
  });

  test('answers each of several treatments shortly, the disclaimer once', async () => {
    const ts = await find('UR cut the Baclofen, the Neurontin and the Norflex.');
    const [answer, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(answer.threadTs).toBe(ts);
    for (const name of ['baclofen', 'gabapentin', 'orphenadrine'])
      expect(shown(answer)).toContain(`*${name}*`);
    expect(shown(answer).split(disclaimer)).toHaveLength(2);
    await bot.press(answer, 'ask:0', ben);
    expect(
      bot
        .messages()
        .slice(1)
        .map(({ threadTs }) => threadTs),
    ).toEqual([ts, ts]);
  });

  test('works on a reply in the middle of a discussion', async () => {
    const root = (await bot.say('What about this one?')) as string;
    await find('It is about baclofen.', root);
    expect(bot.messages().map(({ threadTs }) => threadTs)).toEqual([root, root]);
  });

  test('says to the asker alone that there is none', async () => {
    await find('Lunch at noon?');
    const [said, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(said.visibleTo).toBe(ana);
    expect(shown(said)).toContain('no drug or treatment');
  });
});

describe('the search form', () => {
  async function openForm(person = ana) {
    await bot.local.actions.shortcut({ person, callback: 'search_decisions' });
    await bot.settle();
    const view = bot.modal(person);
    if (!view) throw new Error('no form was opened');
    return view;
  }
  const submit = async (view: string, choices: [string, unknown][], person = ana) => {
    const { errors } = await bot.local.actions.submit({
      person,
      view,
      choices: choices.map(([block, choice]) => ({ block, action: block, choice })),
    });
    await bot.settle();
    return errors;
  };

  test('suggests treatments as they are typed and posts the answer where it was asked to', async () => {
    const { id: view } = await openForm();
    const suggested = await bot.local.actions.suggest({
      person: ana,
      where: { view },
      block: 'treatment',
      action: 'treatment',
      value: 'liores',
    });
    if (!('options' in suggested)) throw new Error(suggested.failed);
    expect(suggested.options[0]).toMatchObject({ value: 'baclofen' });
    const errors = await submit(view, [
      ['treatment', [suggested.options[0]]],
      ['situation', 'chronic'],
      ['outcome', '0'],
      ['where', review],
    ]);
    expect(errors).toEqual({});
    const [parent, list] = bot.messages() as [Posted, Posted];
    expect(shown(parent)).toContain('4 decisions in 4 determinations');
    expect(shown(list)).toContain('only upheld');
    expect(list.threadTs).toBe(parent.ts);
  });

  test('narrows by ground, specialty, guideline and dates', async () => {
    const { id } = await openForm();
    const errors = await submit(id, [
      ['situation', 'baclofen'],
      ['guideline', 'MTUS'],
      ['after', '2001-01-01'],
      ['before', '2002-01-01'],
      ['where', review],
    ]);
    expect(errors).toEqual({});
    const [answer] = bot.messages() as [Posted];
    expect(shown(answer)).toContain('after: 2001-01-01');
    expect(shown(answer)).toContain('before: 2002-01-01');
    expect(shown(answer)).toContain('No decision');
  });

  test('asks for what is missing at the field', async () => {
    const { id } = await openForm();
    expect(await submit(id, [['where', review]])).toHaveProperty('situation');
    expect(await submit(id, [['situation', 'baclofen']])).toHaveProperty('where');
    expect(bot.messages()).toEqual([]);
  });

  test('takes hostile words for words', async () => {
    const { id } = await openForm();
    await submit(id, [
      ['situation', 'baclofen" outcome:"sideways <!channel>'],
      ['where', review],
    ]);
    for (const { text } of bot.messages()) expect(text).not.toContain('<!channel>');
  });
});

describe('the Home tab', () => {
  test('tells how to ask, what is indexed, the newest letters and the person’s last questions', async () => {
    await bot.say('/imr precedent baclofen chronic', { person: ben });
    await bot.local.actions.openApp({ person: ben, tab: 'home' });
    await bot.settle();
    const home = JSON.stringify(bot.home(ben)?.description);
    expect(home).toContain('/imr precedent');
    expect(home).toContain('13 of 14 decisions upheld');
    expect(home).toContain('Newest decision: ');
    expect(home).toContain('baclofen chronic');
    expect(home).toContain('004_3fe309f923c0c51a');
    await bot.pressIn(bot.home(ben), 'ask:recent-0', ben);
    expect(shown(bot.messages('D0LOCALBEN')[0] as Posted)).toContain('4 decisions');
  });

  test('opens the search form', async () => {
    await bot.local.actions.openApp({ person: ana, tab: 'home' });
    await bot.settle();
    await bot.pressIn(bot.home(), 'open_search');
    expect(bot.modal()?.description.callback_id).toBe('search_decisions');
  });

  test('of one person does not show another’s questions', async () => {
    await bot.say('/imr precedent norflex', { person: ben });
    await bot.local.actions.openApp({ person: ana, tab: 'home' });
    await bot.settle();
    expect(JSON.stringify(bot.home()?.description)).not.toContain('norflex');
  });
});

describe('the workflow step', () => {
  const run = async (question: string) => {
    const inputs = { question };
    const callback = 'find_imr_precedents';
    const { id } = await bot.local.actions.run({ person: ana, callback, inputs });
    await bot.settle();
    return bot.local.workspace.runs.get(id);
  };

  test('hands counts and an answer to the next step', async () => {
    const done = await run('baclofen chronic');
    expect(done).toMatchObject({
      state: 'completed',
      outputs: { total: 4, upheld: 4, overturned: 0 },
    });
    expect(done?.outputs.answer).toContain(disclaimer);
    expect(String(done?.outputs.answer).length).toBeLessThanOrEqual(3_000);
  });

  test.each(['', '   ', 'nosuchfilter:yes baclofen'])(
    'fails with a sentence for “%s”',
    async (question) => {
      const done = await run(question);
      expect(done?.state).toBe('failed');
      expect(done?.error).toMatch(/\w{3,}.*\.$/s);
    },
  );
});

test('a step of a workflow whose answer fails says so instead of running on', async () => {
  const other = await openOther({});
  const { search } = other.bot.library;
  other.bot.library = {
    ...other.bot.library,
    search: { ...search, search: () => Promise.reject(new Error('the shelf fell down')) },
  };
  const inputs = { question: 'baclofen' };
  const callback = 'find_imr_precedents';
  const { id } = await other.local.actions.run({ person: ana, callback, inputs });
  await other.settle();
  const run = other.local.workspace.runs.get(id);
  expect(run?.state).toBe('failed');
  expect(run?.error).toMatch(/Reference [0-9a-f]{8}\.$/);
});

test('a step of a workflow that Slack sends again is run once', async () => {
  const other = await openOther({ answerWithin: 1_000 });
  await other.local.actions.fault({ fault: 'slow_app', next: 1 });
  const inputs = { question: 'baclofen' };
  await other.local.actions.run({ person: ana, callback: 'find_imr_precedents', inputs });
  await other.settle();
  expect(other.traffic('event function_executed').length).toBeGreaterThan(1);
  expect(other.traffic('functions.completeSuccess')).toHaveLength(1);
});

describe('how a channel is answered', () => {
  test('can be set to private by a word and back by a button', async () => {
    await bot.say('/imr settings private');
    const [settings] = bot.messages() as [Posted];
    expect(settings.visibleTo).toBe(ana);
    await bot.say('/imr precedent baclofen chronic', { person: ben });
    expect(bot.messages().at(-1)?.visibleTo).toBe(ben);
    await bot.press(settings, 'manner:threads');
    expect(shown(settings)).toContain('posted in threads');
    await bot.say('/imr precedent baclofen chronic');
    expect(bot.messages().at(-1)?.visibleTo).toBeNull();
  });

  test('is told without a word', async () => {
    await bot.say('/imr settings');
    expect(shown(bot.messages()[0] as Posted)).toContain('posted in threads');
  });
});

describe('a follow-up in a thread', () => {
  const last = () =>
    bot
      .messages()
      .filter(({ blocks }) => blocks[0]?.type === 'header')
      .at(-1) as Posted;

  test('“only upheld” narrows the question, “what about Zanaflex?” asks it anew', async () => {
    const root = (await bot.say('@imr baclofen chronic')) as string;
    await bot.say('@imr only overturned', { thread: root, person: ben });
    expect(shown(last())).toContain('outcome: overturned');
    expect(shown(last())).toContain('baclofen');
    await bot.say('@imr what about Flexeril?', { thread: root });
    expect(shown(last())).toContain('cyclobenzaprine');
    expect(shown(last())).toContain('chronic');
  });

  test('under the answer to a command knows that answer’s question', async () => {
    await bot.say('/imr precedent baclofen chronic');
    const [parent] = bot.messages() as [Posted];
    await bot.say('@imr only upheld', { thread: parent.ts });
    expect(shown(last())).toContain('4 decisions');
    expect(shown(last())).toContain('outcome: upheld');
  });

  test('knows the question after a restart, from the bot’s own buttons', async () => {
    const root = (await bot.say('@imr baclofen chronic')) as string;
    bot.bot.recentQuestions = createRecentQuestions();
    await bot.say('@imr only upheld', { thread: root });
    expect(shown(last())).toContain('baclofen');
    expect(shown(last())).toContain('outcome: upheld');
  });

  test('that stands by itself is a question of its own', async () => {
    const root = (await bot.say('@imr baclofen chronic')) as string;
    await bot.say('@imr norflex', { thread: root });
    expect(shown(last())).toContain('orphenadrine');
    expect(shown(last())).not.toContain('chronic');
  });
});

test.each(['004_3fe309f923c0c51a', '3fe309f923c0c51a'])(
  'the file id %s written with a mention is answered with its summary',
  async (id) => {
    await bot.say(`@imr what do you make of ${id}?`);
    expect(shown(bot.messages()[0] as Posted)).toContain('004_3fe309f923c0c51a · Partially');
  },
);

test('a case number written with a mention is answered with its summary', async () => {
  const other = await openOther({ corpus: 'test/fixtures/letters' });
  await other.say('@imr is cm99 0000012 like ours?');
  expect(shown(other.messages()[0] as Posted)).toContain('CM99-0000012 · Upheld');
});

describe('in a direct message', () => {
  const channel = 'D0LOCALANA';

  test('a command is answered there, help too', async () => {
    await bot.say('/imr precedent baclofen chronic', { channel });
    await bot.say('/imr help', { channel });
    const [parent, list, help, ...more] = bot.messages(channel) as [Posted, Posted, Posted];
    expect(more).toEqual([]);
    expect(list.threadTs).toBe(parent.ts);
    expect(shown(help)).toContain('/imr precedent');
  });

  test('the bot’s name before the question changes nothing', async () => {
    await bot.say('@imr baclofen chronic', { channel });
    expect(bot.messages(channel)).toHaveLength(2);
    expect(shown(bot.messages(channel)[0] as Posted)).toContain('IMR precedent: baclofen chronic');
  });

  test('a reply to an answer follows up on it', async () => {
    await bot.say('baclofen chronic', { channel });
    const [parent] = bot.messages(channel) as [Posted];
    await bot.say('only overturned', { channel, thread: parent.ts });
    const answer = bot.messages(channel).at(-1) as Posted;
    expect(answer.threadTs).toBe(parent.ts);
    expect(shown(answer)).toContain('overturned');
    expect(shown(answer)).toContain('baclofen');
  });
});

describe('a mention', () => {
  test('in a private channel with the bot is answered in its thread', async () => {
    const ts = await bot.say('@imr baclofen chronic', { channel: 'C0HEARING' });
    expect(bot.messages('C0HEARING').map(({ threadTs }) => threadTs)).toEqual([ts, ts]);
  });

  test('where the bot may not post is answered in a direct message, once', async () => {
    await bot.say('@imr baclofen chronic', { channel: 'C0NEWS' });
    expect(bot.messages('C0NEWS')).toEqual([]);
    const [answer, ...more] = bot.messages('D0LOCALANA') as [Posted];
    expect(more).toEqual([]);
    expect(shown(answer)).toContain('read-only');
    expect(shown(answer)).toContain('4 decisions in 4 determinations');
  });

  test.each([
    ['that came by an edit', { edited: { user: ana, ts: '1.000002' } }],
    ['by another bot', { bot_id: 'B0OTHER' }],
  ])('%s is not answered', async (_, more) => {
    await bot.say('@imr baclofen');
    const [sent] = bot.traffic('event app_mention');
    const body = structuredClone(sent?.sent) as { event_id: string; event: object };
    bot.clear();
    Object.assign(body.event, { ts: crypto.randomUUID(), ...more });
    const { status } = await bot.request(
      JSON.stringify({ ...body, event_id: crypto.randomUUID() }),
    );
    await bot.settle();
    expect(status).toBe(200);
    expect(bot.traffic('chat.')).toEqual([]);
  });

  test('with nothing else is answered with help, to the asker alone', async () => {
    await bot.say('@imr');
    const [help, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(help.visibleTo).toBe(ana);
  });
});

describe('where and how often the bot answers', () => {
  test('a person who asks too much is told kindly, alone; others are still answered', async () => {
    const other = await openOther({ rateLimits: { perPerson: 2 } });
    await other.say('/imr precedent baclofen');
    await other.say('/imr precedent baclofen');
    const before = other.messages().length;
    await other.say('/imr precedent baclofen');
    const [said, ...more] = other.messages().slice(before) as [Posted];
    expect(more).toEqual([]);
    expect(said.visibleTo).toBe(ana);
    expect(shown(said)).toContain('a lot of questions');
    await other.say('/imr precedent baclofen', { person: ben });
    expect(other.messages().at(-1)?.visibleTo).toBeNull();
  });

  test('a channel that asks too much is told so', async () => {
    const other = await openOther({ rateLimits: { perChannel: 1 } });
    await other.say('/imr precedent baclofen');
    await other.say('@imr baclofen', { person: ben });
    const said = other.messages().at(-1) as Posted;
    expect(said.visibleTo).toBe(ben);
    expect(shown(said)).toContain('This channel asks more');
  });

  test.each([
    [
      'a channel that is not on the list',
      { access: { channels: ['C0GENERAL'] } },
      'for this channel',
    ],
    [
      'a workspace that is not on the list',
      { access: { workspaces: ['T0OTHER'] } },
      'for this workspace',
    ],
  ])('%s is refused, alone', async (_, rules, told) => {
    const other = await openOther(rules);
    await other.say('/imr precedent baclofen');
    await other.say('@imr baclofen');
    const said = other.messages();
    expect(said).toHaveLength(2);
    for (const one of said) {
      expect(one.visibleTo).toBe(ana);
      expect(shown(one)).toContain(told);
    }
  });

  test.each([
    [
      'a channel that is not on the list',
      { access: { channels: ['C0GENERAL'] } },
      'for this channel',
    ],
    ['more than is fair', { rateLimits: { perChannel: 1 } }, 'This channel asks more'],
  ])('the search form is held to the same: %s', async (_, rules, told) => {
    const other = await openOther(rules);
    const { actions } = other.local;
    await other.say('/imr precedent baclofen');
    await actions.shortcut({ person: ana, callback: 'search_decisions' });
    await other.settle();
    const where = { block: 'where', action: 'where', choice: review };
    const words = { block: 'situation', action: 'situation', choice: 'baclofen' };
    const view = other.modal()?.id ?? '';
    await actions.submit({ person: ana, view, choices: [where, words] });
    await other.settle();
    const said = other.messages().at(-1) as Posted;
    expect(said.visibleTo).toBe(ana);
    expect(shown(said)).toContain(told);
  });

  test('a shortcut of a workspace that is not on the list opens nothing', async () => {
    const other = await openOther({ access: { workspaces: ['T0OTHER'] } });
    await other.local.actions.shortcut({ person: ana, callback: 'search_decisions' });
    await other.settle();
    expect(other.modal()).toBeUndefined();
    expect(other.traffic('chat.postMessage')).toHaveLength(1);
  });

  test('the search form posts in no channel that is not on the list', async () => {
    const other = await openOther({ access: { channels: ['C0GENERAL'] } });
    for (const where of [review, 'C0GENERAL']) {
      await other.local.actions.shortcut({ person: ana, callback: 'search_decisions' });
      await other.settle();
      await other.local.actions.submit({
        person: ana,
        view: other.modal()?.id ?? '',
        choices: [
          { block: 'situation', action: 'situation', choice: 'baclofen' },
          { block: 'where', action: 'where', choice: where },
        ],
      });
      await other.settle();
    }
    const [refusal, ...more] = other.messages() as [Posted];
    expect(more).toEqual([]);
    expect(refusal.visibleTo).toBe(ana);
    expect(shown(refusal)).toContain('for this channel');
    expect(other.messages('C0GENERAL')).toHaveLength(2);
  });

  test('the Home tab and direct messages are in no list of channels: they are answered', async () => {
    const other = await openOther({ access: { channels: ['C0GENERAL'] } });
    await other.local.actions.openApp({ person: ana, tab: 'home' });
    await other.settle();
    await other.pressIn(other.home(), 'ask:home');
    await other.say('baclofen chronic', { channel: 'D0LOCALANA' });
    const said = other.messages('D0LOCALANA').map(shown).join();
    expect(said).not.toContain('not set up');
    expect(other.messages('D0LOCALANA')).toHaveLength(4);
  });

  test('a channel shared with another organisation is refused unless it is allowed', async () => {
    await bot.say('@imr baclofen', { channel: 'C0PARTNER' });
    const [refusal, ...more] = bot.messages('C0PARTNER') as [Posted];
    expect(more).toEqual([]);
    expect(refusal.visibleTo).toBe(ana);
    const other = await openOther({ access: { slackConnect: true } });
    await other.say('@imr baclofen', { channel: 'C0PARTNER' });
    expect(other.messages('C0PARTNER')).toHaveLength(2);
  });
});

describe('a request that Slack did not sign', () => {
  const body = new URLSearchParams({
    command: '/imr',
    text: 'precedent baclofen',
    channel_id: review,
    user_id: ana,
    team_id: 'T0LOCAL',
  }).toString();

  test.each<[string, Record<string, string>, number]>([
    ['with another signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }, 0],
    ['with no signature', { 'x-slack-signature': '' }, 0],
    ['from more than five minutes ago', {}, -301_000],
    ['signed for another time', { 'x-slack-request-timestamp': '1' }, 0],
  ])('%s is answered 401 and does nothing', async (_, headers, shift) => {
    const { status } = await bot.request(body, headers, Date.now() + shift);
    expect(status).toBe(401);
    await bot.settle();
    expect(bot.messages()).toEqual([]);
  });

  test('while the same, signed, is answered', async () => {
    expect((await bot.request(body)).status).toBe(200);
    await bot.settle();
    expect(bot.messages().length).toBeGreaterThan(0);
  });
});

import type { Fault } from 'slack-emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ana, claims, openBot, type Posted, review, shown } from '../support/bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(() => bot.clear());

const fault = (name: Fault, next: number) => bot.local.actions.fault({ fault: name, next });

/** One whole answer, once: the parent and its list, nothing else. */
function expectOneAnswer(channel = review) {
  const [parent, list, ...more] = bot.messages(channel) as [Posted, Posted];
  expect(more.map(shown)).toEqual([]);
  expect(shown(parent)).toContain('4 decisions in 4 determinations');
  expect(parent.threadTs).toBeNull();
  expect(list.threadTs).toBe(parent.ts);
  expect(shown(list)).toContain('Decisions 1 to 4 of 4');
}

describe('what goes wrong on the way is waited out, and the answer stands once', () => {
  test.each<[string, Fault, number]>([
    ['429 once', 'rate_limited', 1],
    ['429 four times in a row', 'rate_limited', 4],
    ['503 twice', 'server_error', 2],
    ['a connection lost before the call', 'dropped_request', 1],
    ['a connection lost after the call', 'dropped_response', 1],
    ['both messages lost after the call', 'dropped_response', 3],
    ['blocks refused once', 'invalid_blocks', 1],
  ])('%s', async (_, name, next) => {
    await fault(name, next);
    await bot.say('/imr precedent baclofen chronic');
    expect(bot.local.workspace.faults.struck[name]).toBeGreaterThan(0);
    expectOneAnswer();
  });
});

test('blocks refused twice give way to plain sections with the same words', async () => {
  await fault('invalid_blocks', 2);
  await bot.say('/imr precedent baclofen chronic');
  const [parent] = bot.messages() as [Posted];
  expect(new Set(parent.blocks.map(({ type }) => type))).toEqual(new Set(['section']));
  expect(shown(parent)).toContain('4 decisions in 4 determinations');
});

test('blocks refused in every form give way to the bare words', async () => {
  await bot.local.actions.fault({ fault: 'invalid_blocks', share: 1 });
  await bot.say('/imr precedent baclofen chronic');
  const [parent, list, ...more] = bot.messages() as [Posted, Posted];
  expect(more).toEqual([]);
  expect(parent.text).toContain('4 decisions in 4 determinations');
  expect([parent.blocks, list.blocks]).toEqual([[], []]);
  await bot.say('/imr help');
  expect(bot.messages().at(-1)?.visibleTo).toBe(ana);
});

describe('a place that refuses is answered for the asker alone, with what to do', () => {
  test.each([
    ['a public channel without the bot', claims, '/invite @imr'],
    ['a private channel without the bot', 'C0STRATEGY', '/invite @imr'],
    ['a read-only channel', 'C0NEWS', 'read-only'],
  ])('%s', async (_, channel, told) => {
    await bot.say('/imr precedent baclofen chronic', { channel });
    const [answer, ...more] = bot.messages(channel) as [Posted];
    expect(more).toEqual([]);
    expect(answer.visibleTo).toBe(ana);
    expect(shown(answer)).toContain(told);
    expect(shown(answer)).toContain('4 decisions in 4 determinations');
  });

  test('a channel archived while the answer was on its way', async () => {
    const channel = bot.local.workspace.channels.get(review);
    bot.local.workspace.traffic.changes.once('exchange', () => {
      if (channel) channel.archived = true;
    });
    await bot.say('/imr precedent baclofen chronic');
    if (channel) channel.archived = false;
    const [answer, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(answer.visibleTo).toBe(ana);
    expect(shown(answer)).toContain('archived');
  });

  test('a bot removed between two questions', async () => {
    await bot.local.actions.membership({ channel: review, member: false });
    await bot.say('/imr case 002');
    await bot.local.actions.membership({ channel: review, member: true });
    const [answer, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(answer.visibleTo).toBe(ana);
    expect(shown(answer)).toContain('/invite @imr');
  });
});

describe('where the response URL is used up', () => {
  test('the asker is told in a direct message', async () => {
    const { oneTime } = bot.local;
    const redeem = oneTime.redeemResponseUrl;
    oneTime.redeemResponseUrl = () => ({ refused: 'expired_url' });
    await bot.say('/imr precedent baclofen chronic', { channel: claims });
    oneTime.redeemResponseUrl = redeem;
    expect(bot.messages(claims)).toEqual([]);
    const [answer, ...more] = bot.messages('D0LOCALANA') as [Posted];
    expect(more).toEqual([]);
    expect(shown(answer)).toContain('4 decisions in 4 determinations');
  });

  test('help in a channel with the bot comes by another way', async () => {
    const { oneTime } = bot.local;
    const redeem = oneTime.redeemResponseUrl;
    oneTime.redeemResponseUrl = () => ({ refused: 'used_url' });
    await bot.say('/imr help');
    oneTime.redeemResponseUrl = redeem;
    const [help, ...more] = bot.messages() as [Posted];
    expect(more).toEqual([]);
    expect(help.visibleTo).toBe(ana);
  });
});

test('a list in which the answer’s message is gone meanwhile says so to whoever pressed', async () => {
  await bot.say('/imr precedent baclofen chronic');
  const [, list] = bot.messages() as [Posted, Posted];
  const pressed = bot.press(list, 'list:newest');
  bot.local.workspace.messages.get(review)?.delete(list.ts);
  await pressed;
  const [, said, ...more] = bot.messages();
  expect(more).toEqual([]);
  expect(said?.visibleTo).toBe(ana);
});

test('two bots on one state answer an event once between them', async () => {
  const other = await openBot({ data: bot.data });
  await bot.say('@imr baclofen chronic');
  const [sent] = bot.traffic('event app_mention');
  const response = await other.request(JSON.stringify(sent?.sent));
  expect(response.status).toBe(200);
  await other.settle();
  expect(bot.messages()).toHaveLength(2);
  expect(other.messages()).toEqual([]);
  await other.close({ keep: true });
});

test('a Socket Mode connection that is cut comes back and answers', async () => {
  const socket = await openBot({ mode: 'socket' });
  const { changes } = socket.local.workspace.traffic;
  const reopened = new Promise<void>((resolve) => {
    changes.on('exchange', ({ what }) => what.includes('apps.connections.open') && resolve());
  });
  await socket.local.actions.disconnect({});
  await reopened;
  // Slack has named the new connection; what is said is answered from when it is open.
  await expect
    .poll(async () => {
      await socket.say('@imr baclofen chronic');
      return socket.messages().length;
    })
    .toBeGreaterThan(0);
  await socket.close();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ana, openBot, type Posted, review } from '../support/bot.ts';
import { folderOf, lengthen } from '../support/letters.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let requests: Map<string, Record<string, unknown>>;

/** Everything that can be asked and pressed, once; what Slack sent each time is kept. */
beforeAll(async () => {
  const corpus = await folderOf(2, 3, 6, 9, 10, 11);
  await lengthen(corpus, 9, 200);
  bot = await openBot({ corpus });
  const { actions } = bot.local;
  const message = (found: string, channel = review) =>
    bot
      .messages(channel)
      .findLast(({ blocks }) => JSON.stringify(blocks).includes(found)) as Posted;
  await bot.say('/imr precedent MRI');
  await bot.press(message('list:next'), 'list:next');
  await bot.press(message('decision_more'), 'decision_more', ana, '3');
  await bot.press(message('feedback'), 'feedback', ana, 'positive');
  await bot.press(message('save'), 'save');
  await bot.press(message('ask:0'), 'ask:0');
  await bot.press(message('remove'), 'remove');
  await bot.say('/imr case CM99-0000009');
  await bot.press(message('open_rationale'), 'open_rationale');
  await bot.pressIn(bot.modal(), 'rationale:next');
  await bot.say('/imr settings private');
  await bot.say('/imr precedent MRI knee');
  await bot.press(message('"share"'), 'share');
  await bot.press(message('manner:threads'), 'manner:threads');
  const ts = await bot.say('They denied the MRI.');
  await actions.shortcut({ person: ana, callback: 'find_precedents', channel: review, ts });
  await actions.openApp({ person: ana, tab: 'home' });
  await bot.settle();
  await bot.pressIn(bot.home(), 'forget');
  await bot.pressIn(bot.home(), 'open_search');
  await actions.shortcut({ person: ana, callback: 'search_decisions' });
  await bot.settle();
  const view = bot.modal()?.id ?? '';
  const typed = { block: 'treatment', action: 'treatment', value: 'bacl' };
  await actions.suggest({ person: ana, where: { view }, ...typed });
  const where = { block: 'where', action: 'where', choice: review };
  const words = { block: 'situation', action: 'situation', choice: 'MRI' };
  await actions.submit({ person: ana, view, choices: [where, words] });
  await bot.settle();
  requests = new Map(
    bot.local.workspace.traffic.exchanges
      .filter(({ direction, what }) => direction === 'to app' && !what.startsWith('event'))
      .map(({ what, sent }) => [what, sent as Record<string, unknown>]),
  );
});
afterAll(() => bot.close());

const entryPoints = [
  'slash command /imr',
  'message shortcut find_precedents',
  'global shortcut search_decisions',
  'typeahead treatment',
  'view submission search_decisions',
  ...[
    'list:next',
    'decision_more',
    'feedback',
    'save',
    'ask:0',
    'remove',
    'open_rationale',
    'rationale:next',
    'share',
    'manner:threads',
    'forget',
    'open_search',
  ].map((action) => `block action ${action}`),
];

test.each(entryPoints)('%s is acknowledged first, and once', async (what) => {
  const body = requests.get(what) as Record<string, unknown>;
  expect(body).toBeDefined();
  bot.local.workspace.traffic.clear();
  const before: number[] = [];
  await bot.app.processEvent({
    body,
    ack: async () => {
      before.push(bot.local.workspace.traffic.exchanges.length);
    },
  });
  await bot.settle();
  expect(before).toEqual([0]);
});

test('everything that asks for an acknowledgement is in this list', () => {
  expect([...requests.keys()].sort()).toEqual([...entryPoints].sort());
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/sqlite/open-database.ts';
import { ana, openBot, type Posted, review, shown } from '../support/bot.ts';

const logged: string[] = [];
let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  bot = await openBot({ logged });
  await bot.state.setVisibility('T0LOCAL', review, 'threads');
  const file = `${bot.data}/state.sqlite`;
  const database = openDatabase(file, { migrations: [], durability: 'normal' });
  // The file refuses every write, as on a disk that takes nothing.
  for (const table of ['claims', 'saved_questions', 'visibility', 'verdicts'])
    database.exec(`CREATE TRIGGER refuse_${table} BEFORE INSERT ON ${table}
      BEGIN SELECT RAISE(ABORT, 'nothing can be written'); END`);
  database.close();
});
afterAll(() => bot.close());

const texts = () => bot.messages().map(shown);

test('where nothing can be kept, the answer is given, once, and the log is told', async () => {
  await bot.say('@imr baclofen chronic');
  expect(texts().filter((text) => text.includes('4 decisions'))).toHaveLength(1);
  expect(logged.join()).toContain('state.sqlite cannot be read or written: nothing can be written');
});

test.each([
  ['save', undefined],
  ['feedback', 'positive'],
])('whoever presses %s is told that it was not kept', async (action, choice) => {
  bot.clear();
  await bot.say('/imr precedent baclofen chronic');
  const list = bot.messages().find(({ blocks }) => JSON.stringify(blocks).includes('"save"'));
  await bot.press(list as Posted, action, ana, choice);
  expect(texts().at(-1)).toContain('I could not save that');
  expect(bot.messages().at(-1)?.visibleTo).toBe(ana);
});

test('nor is a setting taken for kept', async () => {
  bot.clear();
  await bot.say('/imr settings private');
  expect(texts().join()).toContain('I could not save that');
  expect(bot.state.visibility('T0LOCAL', review)).toBe('threads');
});

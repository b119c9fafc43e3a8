import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { disclaimer } from '../../src/commands/disclaimer.ts';
import { ana, ben, openBot, type Posted, review, shown } from '../support/bot.ts';
import { folderOf, lengthen } from '../support/letters.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  const corpus = await folderOf(2, 3, 6, 9, 10, 11, 12, 16);
  await lengthen(corpus, 9, 400);
  bot = await openBot({ corpus });
});
afterAll(() => bot.close());
beforeEach(async () => {
  bot.clear();
  await bot.state.setVisibility('T0LOCAL', review, 'threads');
});

// Slack shows “did not respond” to whoever pressed something that was not acknowledged.
afterEach(() => {
  for (const { what, status } of bot.traffic(''))
    expect([what, status]).toEqual([what, expect.toSatisfy((code) => code === 200)]);
});

/** Asks for the eight decisions on MRI; four upheld, four overturned. */
async function asked(text = '/imr precedent MRI') {
  await bot.say(text);
  return bot.messages() as [Posted, Posted];
}

const named = (message: Posted) => [...shown(message).matchAll(/CM99-\d{7}/g)].map(([id]) => id);
const buttons = (message: Posted) =>
  [...JSON.stringify(message.blocks).matchAll(/"action_id":"(list:[a-z]+)"/g)].map(([, id]) => id);

test('next and previous turn the list where it stands', async () => {
  const [, list] = await asked();
  const first = named(list);
  expect(shown(list)).toContain('Decisions 1 to 5 of 8');
  expect(buttons(list)).not.toContain('list:previous');
  await bot.press(list, 'list:next', ben);
  expect(bot.messages()).toHaveLength(2);
  expect(shown(list)).toContain('Decisions 6 to 8 of 8');
  expect(buttons(list)).not.toContain('list:next');
  const all = new Set([...first, ...named(list)]);
  expect(all.size).toBe(8);
  await bot.press(list, 'list:previous');
  expect(named(list)).toEqual(first);
});

test('newest first and best match first put the same decisions in another order', async () => {
  const [, list] = await asked();
  const best = named(list);
  await bot.press(list, 'list:newest');
  expect(shown(list)).toContain('newest first');
  const days = [...shown(list).matchAll(/decided (\d{4}-\d\d-\d\d)/g)].map(([, day]) => day);
  expect(days).toHaveLength(5);
  expect(days).toEqual([...days].sort().reverse());
  await bot.press(list, 'list:next');
  expect(shown(list)).toContain('Decisions 6 to 8 of 8, newest first');
  await bot.press(list, 'list:best');
  expect(named(list)).toEqual(best);
});

test('one outcome only, the other, and all again', async () => {
  const [, list] = await asked();
  await bot.press(list, 'list:overturned');
  expect(shown(list)).toContain('Decisions 1 to 4 of 4 (only overturned)');
  expect(shown(list)).not.toContain('*Upheld*');
  await bot.press(list, 'list:all');
  expect(shown(list)).toContain('of 8');
  await bot.press(list, 'list:upheld');
  expect(shown(list)).toContain('Decisions 1 to 4 of 4 (only upheld)');
  expect(shown(list)).not.toContain('*Overturned*');
});

test('a very long question can still be narrowed to one outcome', async () => {
  const [, list] = await asked(`/imr precedent MRI ${'and so on '.repeat(95)}`);
  await bot.press(list, 'list:overturned');
  expect(shown(list)).toContain('of 4 (only overturned)');
});

describe('the menu beside a decision', () => {
  test('brings the case summary into the thread', async () => {
    const [parent, list] = await asked();
    await bot.press(list, 'decision_more', ben, '0');
    const summary = bot.messages().slice(2);
    expect(shown(summary[0] as Posted)).toMatch(/^IMR determination CM99-/);
    expect(new Set(summary.map(({ threadTs }) => threadTs))).toEqual(new Set([parent.ts]));
  });

  test('brings similar decisions, never the one they are like', async () => {
    const [parent, list] = await asked();
    const [id] = named(list);
    await bot.press(list, 'decision_more', ana, '2');
    const [similar, ...more] = bot.messages().slice(2) as [Posted];
    expect(more).toEqual([]);
    expect(similar.threadTs).toBe(parent.ts);
    expect(shown(similar)).toContain(`same treatment as ${id}`);
    const listed = [...shown(similar).matchAll(/(CM99-\d{7}), item \d {2}·/g)].map(
      ([, one]) => one,
    );
    expect(listed).toHaveLength(5);
    expect(listed).not.toContain(id);
    expect(shown(similar)).toContain(disclaimer);
  });

  test('brings a citation to copy, to the asker alone', async () => {
    const [, list] = await asked();
    const [id] = named(list);
    await bot.press(list, 'decision_more', ben, '3');
    const [citation, ...more] = bot.messages().slice(2) as [Posted];
    expect(more).toEqual([]);
    expect(citation.visibleTo).toBe(ben);
    expect(citation.blocks[0]).toMatchObject({ type: 'rich_text' });
    expect(shown(citation)).toContain(id);
  });

  test('opens the full rationale', async () => {
    const [, list] = await asked();
    const [id] = named(list);
    await bot.press(list, 'decision_more', ben, '1');
    expect(bot.modal(ben)?.description.title?.text).toBe(id);
    expect(bot.messages()).toHaveLength(2);
  });
});

test('a rationale of any length is shown whole, page after page', async () => {
  await bot.say('/imr case CM99-0000009');
  const items = bot.messages().find((message) => shown(message).includes('*Item 1*')) as Posted;
  await bot.press(items, 'open_rationale');
  const read: string[] = [];
  for (;;) {
    const page = bot.modal();
    read.push(quoted(page?.description.blocks ?? []));
    if (!JSON.stringify(page?.description.blocks).includes('rationale:next')) break;
    await bot.pressIn(page, 'rationale:next');
  }
  expect(read.length).toBeGreaterThan(3);
  await bot.pressIn(bot.modal(), 'rationale:previous');
  expect(quoted(bot.modal()?.description.blocks ?? [])).toBe(read.at(-2));
  const found = await bot.bot.library.search.findCase('CM99-0000009');
  const whole = found.kind === 'found' ? found.determination.decisions[0]?.rationale : undefined;
  expect(read.join(' ')).toBe(whole);
});

/** What the quotations of blocks say, joined as they were cut. */
function quoted(blocks: unknown[]): string {
  const quotes = (blocks as { type: string; elements?: { type: string; elements: never[] }[] }[])
    .filter(({ type }) => type === 'rich_text')
    .flatMap(({ elements = [] }) => elements)
    .filter(({ type }) => type === 'rich_text_quote');
  return quotes
    .map(({ elements }) => (elements as { text: string }[]).map(({ text }) => text).join(''))
    .join(' ');
}

test('an answer that only its asker sees can be shared with everyone', async () => {
  await bot.say('/imr settings private');
  bot.clear();
  await bot.say('/imr precedent MRI outcome:overturned');
  const [alone, ...none] = bot.messages() as [Posted];
  expect(none).toEqual([]);
  expect(alone.visibleTo).toBe(ana);
  await bot.press(alone, 'share');
  const [parent, list] = bot.messages().slice(1) as [Posted, Posted];
  expect([parent.visibleTo, list.visibleTo]).toEqual([null, null]);
  expect(shown(parent)).toContain('4 decisions');
  expect(list.threadTs).toBe(parent.ts);
});

test('a private answer turns its list in place, by the press’s own address', async () => {
  await bot.say('/imr settings private');
  bot.clear();
  await bot.say('/imr precedent MRI');
  const [alone] = bot.messages() as [Posted];
  expect(shown(alone)).not.toMatch(/\*[678]\.\*/);
  await bot.press(alone, 'list:next');
  expect(bot.messages()).toHaveLength(1);
  expect(shown(bot.messages()[0] as Posted)).toMatch(/\*[678]\.\*/);
  await bot.press(bot.messages()[0] as Posted, 'remove');
  expect(bot.messages()).toEqual([]);
});

test('a question is saved, found in the Home tab, asked again from there and forgotten', async () => {
  const [, list] = await asked('/imr precedent MRI knee');
  await bot.press(list, 'save', ben);
  expect(shown(bot.messages().at(-1) as Posted)).toContain('Saved');
  expect(bot.messages().at(-1)?.visibleTo).toBe(ben);
  await bot.local.actions.openApp({ person: ben, tab: 'home' });
  await bot.settle();
  expect(JSON.stringify(bot.home(ben)?.description)).toContain('MRI knee');
  await bot.pressIn(bot.home(ben), 'ask:saved-0', ben);
  expect(shown(bot.messages('D0LOCALBEN')[0] as Posted)).toContain('IMR precedent: MRI knee');
  await bot.pressIn(bot.home(ben), 'forget', ben);
  expect(JSON.stringify(bot.home(ben)?.description)).toContain('None yet');
  expect(bot.state.saved({ team: 'T0LOCAL', user: ben })).toEqual([]);
});

test('useful or not is kept once a person and answer, without the words of the question', async () => {
  const [, list] = await asked('/imr precedent MRI secretword');
  const before = bot.state.verdicts().length;
  await bot.press(list, 'feedback', ben, 'positive');
  await bot.press(list, 'feedback', ben, 'negative');
  const kept = bot.state.verdicts().slice(before);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ useful: false, treatments: ['MRI'] });
  expect(kept[0]?.shown).toHaveLength(5);
  expect(JSON.stringify(bot.state.everything())).not.toContain('secretword');
  expect(bot.messages().at(-1)?.visibleTo).toBe(ben);
});

describe('deleting an answer', () => {
  test('is for its asker: all of its messages go', async () => {
    const [, list] = await asked();
    await bot.press(list, 'remove');
    expect(bot.messages()).toEqual([]);
  });

  test('takes the whole answer away after its list was turned, more than once', async () => {
    const [, list] = await asked('/imr precedent MRI');
    await bot.press(list, 'list:newest');
    await bot.press(bot.messages().at(-1) as Posted, 'list:best');
    await bot.press(bot.messages().at(-1) as Posted, 'remove');
    expect(bot.messages()).toEqual([]);
  });

  test('is refused to another, alone', async () => {
    const [, list] = await asked();
    await bot.press(list, 'remove', ben);
    const [, , refusal, ...more] = bot.messages() as [Posted, Posted, Posted];
    expect(more).toEqual([]);
    expect(refusal.visibleTo).toBe(ben);
    expect(shown(refusal)).toContain('Only the person who asked');
  });

  test('leaves what others said and asked in the thread', async () => {
    const root = await bot.say('The MRI was denied.', { person: ben });
    await bot.say('@imr precedent MRI', { thread: root as string });
    await bot.say('@imr precedent MRI knee', { thread: root as string, person: ben });
    const [, list] = bot.messages() as [Posted, Posted];
    await bot.press(list, 'remove');
    const left = bot.messages();
    expect(left).toHaveLength(2);
    expect(shown(left[0] as Posted)).toContain('MRI knee');
    expect(bot.messages(review, 'all')[0]?.ts).toBe(root);
  });
});

describe('a value that the bot did not make', () => {
  test.each([
    ['list:next', '{"q":"MRI","o":-1,"s":"newest","u":"x"}'],
    ['list:next', 'nonsense'],
    ['decision_more', 'rationale 99 CM99-0000009'],
    ['decision_more', 'rationale 1 ../../../etc/passwd'],
    ['decision_more', 'open 1 CM99-0000009'],
    ['save', '{"q":""}'],
    ['feedback', '{}'],
  ])('behind %s (%s) is answered with one private sentence', async (action, value) => {
    const [, list] = await asked();
    if (action === 'feedback') {
      const block = list.blocks.find(({ type }) => type === 'context_actions') as never as {
        elements: { positive_button: { value: string } }[];
      };
      (block.elements[0] as (typeof block.elements)[0]).positive_button.value = value;
    } else bot.forge(list, action, value);
    await bot.press(list, action, ben, '0');
    const [, , said, ...more] = bot.messages() as [Posted, Posted, Posted];
    expect(more).toEqual([]);
    expect(said.visibleTo).toBe(ben);
    expect(shown(said)).toContain('from another time');
    expect(bot.modal(ben)).toBeUndefined();
  });

  test('that asks for any command is no more than that command', async () => {
    const [, list] = await asked();
    bot.forge(
      list,
      'list:next',
      JSON.stringify({ q: '<!channel> <@U1>', o: 0, s: 'newest', u: 'x' }),
    );
    await bot.press(list, 'list:next');
    expect(list.text).not.toContain('<!channel>');
  });
});

test('after a restart the buttons of before still work', async () => {
  const corpus = await folderOf(2, 3, 6, 9, 10, 11);
  const before = await openBot({ corpus });
  await before.say('/imr precedent MRI');
  const [, old] = before.messages() as [Posted, Posted];
  const kept = structuredClone(old.blocks);
  await before.close({ keep: true });
  const after = await openBot({ corpus, data: before.data });
  await after.say('@imr help');
  await after.say('/imr precedent MRI');
  const [, list] = after.messages().filter(({ visibleTo }) => !visibleTo) as [Posted, Posted];
  list.blocks = kept;
  await after.press(list, 'list:next');
  expect(shown(list)).toContain('Decisions 6 to');
  await after.close();
});

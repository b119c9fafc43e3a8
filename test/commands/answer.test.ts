import { describe, expect, test } from 'vitest';
import { treatmentsMentioned } from '../../src/commands/answer-each.ts';
import { answer } from '../../src/commands/index.ts';
import { understood } from '../../src/commands/understood.ts';
import { libraryOf } from '../support/bot.ts';

const library = await libraryOf('test/fixtures/letters');
const kindOf = async (text: string, plainWords = false) =>
  (await answer(text, library, { plainWords })).kind;

test.each([
  ['precedent norco', 'precedents'],
  ['PRECEDENT norco', 'precedents'],
  ['  outcomes norco', 'outcomes'],
  ['case CM99-0000001', 'case'],
  ['case CM99', 'which-case'],
  ['precedent nosuch:filter norco', 'problem'],
  ['precedent', 'help'],
  ['case', 'help'],
  ['', 'help'],
  ['help', 'help'],
  ['norco', 'help'],
  ['constructor', 'help'],
])('“%s” as a command is answered with %s', async (text, kind) => {
  expect(await kindOf(text)).toBe(kind);
});

test.each([
  ['norco', 'precedents'],
  ['why was norco denied so often?', 'precedents'],
  ['help', 'help'],
  ['is CM99-0000001 like ours?', 'case'],
  ['cm99 0000001', 'case'],
  ['compare 3fe309f923c0c51a', 'which-case'],
])('“%s” in plain words is answered with %s', async (text, kind) => {
  expect(await kindOf(text, true)).toBe(kind);
});

describe('questions that lead on', () => {
  const next = async (text: string) => {
    const answered = await answer(`precedent ${text}`, library);
    return answered.kind === 'precedents' ? answered.next : [];
  };

  test('narrow an answer of many by a ground that some of it has, and its count holds', async () => {
    const [narrower] = await next('MRI');
    expect(narrower?.label).toMatch(/^Narrower: /);
    const narrowed = await answer(`precedent ${narrower?.question}`, library);
    const total = narrowed.kind === 'precedents' ? narrowed.precedents.total : 0;
    expect(narrower?.label).toContain(`(${total})`);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(8);
  });

  test('widen an answer that was narrowed, to all on its treatment', async () => {
    expect(await next('norco outcome:overturned')).toContainEqual({
      label: 'Wider: all on norco',
      question: 'norco',
    });
  });

  test('are none where nothing was found', async () => {
    expect(await next('ozempic')).toEqual([]);
  });
});

test.each([
  ['priority:standard', 51],
  ['priority:expedited', 0],
  ['sex:female', 20],
  ['norco age:>50', 3],
  ['diagnosis:crps', 2],
  ['flag:ur-modified', 0],
])('“%s” is about %i decisions, and the answer says so', async (text, total) => {
  const answered = await answer(`precedent ${text}`, library);
  if (answered.kind !== 'precedents') throw new Error(answered.kind);
  const [name, value] = text.replace('norco ', '').split(':') as [string, string];
  expect(answered.precedents.query.filters).toEqual({ [name]: value });
  expect(understood(answered.precedents)).toContain(`${name}: ${value}`);
  expect(answered.precedents.total).toBe(total);
});

test('the treatments of a message are asked once each, in its order', () => {
  const text = 'They cut the Norco, then Flexeril, then norco again and an MRI of the knee.';
  expect(treatmentsMentioned(text, library)).toEqual([
    'hydrocodone/acetaminophen',
    'cyclobenzaprine',
    expect.stringMatching(/^MRI/),
  ]);
});

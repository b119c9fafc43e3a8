import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askValue,
  decisionValue,
  feedbackValue,
  forgetValue,
  listValue,
  longestQuestion,
  rationaleValue,
  readAskValue,
  readDecisionValue,
  readFeedbackValue,
  readForgetValue,
  readListValue,
  readRationaleValue,
  StaleButton,
} from '../../../src/slack/blocks/actions.ts';
import { limits } from '../../../src/slack/blocks/limits.ts';

const list = { q: 'baclofen chronic', o: 5, s: 'newest' as const, u: 'U0LOCALANA' };

test('what a button carries comes back as it was', () => {
  expect(readListValue(listValue(list))).toEqual(list);
  expect(readFeedbackValue(feedbackValue({ ...list, useful: false }))).toEqual({
    ...list,
    useful: false,
  });
  expect(readAskValue(askValue('precedent norco'))).toBe('precedent norco');
  expect(readForgetValue(forgetValue('norco'))).toBe('norco');
  expect(readRationaleValue(rationaleValue({ id: 'a b', n: 2, p: 1 }))).toEqual({
    id: 'a b',
    n: 2,
    p: 1,
  });
  const decision = { verb: 'similar' as const, number: 12, id: 'CM99-0000001 with  spaces' };
  expect(readDecisionValue(decisionValue(decision))).toEqual(decision);
});

test.each([
  ['nothing', undefined],
  ['no JSON', 'baclofen'],
  ['another shape', '{"q":1}'],
  ['an empty question', JSON.stringify({ ...list, q: '' })],
  ['a question that is too long', JSON.stringify({ ...list, q: 'x'.repeat(longestQuestion + 1) })],
  ['a place before the first', JSON.stringify({ ...list, o: -5 })],
  ['a place beyond counting', JSON.stringify({ ...list, o: 1e9 })],
  ['half a place', JSON.stringify({ ...list, o: 0.5 })],
  ['an order that does not exist', JSON.stringify({ ...list, s: 'oldest' })],
  ['a person made of anything', JSON.stringify({ ...list, u: 'x'.repeat(41) })],
])('a list button with %s is refused', (_, value) => {
  expect(() => readListValue(value)).toThrow(StaleButton);
});

test.each(['', 'case', 'case 0 x', 'case -1 x', 'case 1.5 x', 'open 1 x', 'case 1', 'case 1e9 x'])(
  'a menu with “%s” is refused',
  (value) => {
    expect(() => readDecisionValue(value)).toThrow(StaleButton);
  },
);

test('no value that comes back breaks anything but the button', () => {
  const readers = [
    readListValue,
    readFeedbackValue,
    readAskValue,
    readForgetValue,
    readRationaleValue,
    readDecisionValue,
  ];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (value) => {
      for (const read of readers)
        try {
          read(value);
        } catch (error) {
          expect(error).toBeInstanceOf(StaleButton);
        }
    }),
  );
});

test.each([
  [limits.optionValue - 'case 1 '.length, limits.optionValue],
  [limits.optionValue - 'case 1 '.length + 1, limits.optionValue],
])('an id of %i characters makes an option of %i', (length, shown) => {
  expect(decisionValue({ verb: 'case', number: 1, id: 'x'.repeat(length) })).toHaveLength(shown);
});

test('the longest question, all of it quotes, stays within a value', () => {
  const q = '"'.repeat(longestQuestion);
  const state = { ...list, q, o: 1_000_000, u: 'U'.repeat(40) };
  for (const value of [
    listValue(state),
    feedbackValue({ ...state, useful: true }),
    askValue(`precedent ${q}`),
    forgetValue(q),
  ])
    expect(value.length).toBeLessThanOrEqual(limits.value);
});

import { expect, test } from 'vitest';
import { unreadable } from '../../../src/letters/letter.ts';
import { sheafOf } from '../../../src/precedents/stored/sheaf.ts';
import { decision, determination } from '../../support/determinations.ts';

const saying = (id: string, rationale: string) =>
  determination(id, { decisions: [decision({ on: ['baclofen'], rationale })] });

test('what could not be read keeps its place in a sheaf', () => {
  const lost = unreadable('b.txt', 'damaged');
  const { letters } = sheafOf([saying('A', 'No gain.'), lost, saying('C', 'No gain.')]);
  expect(letters.map((one) => ('id' in one ? one.id : one.code))).toEqual(['A', 'damaged', 'C']);
});

test('a sentence may have more words than a call may have arguments', () => {
  const words = Array.from({ length: 200_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
  const { lists } = sheafOf([saying('A', `In this case there is ${words}.`)]);
  expect(lists.terms).toContain(' w4aa ');
});

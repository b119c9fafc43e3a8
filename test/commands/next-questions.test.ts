import { expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { libraryOf } from '../support/bot.ts';

const library = await libraryOf();

test.each([
  ['baclofen chronic', 'muscle relaxant chronic'],
  ['flexeril', 'muscle relaxant'],
  ['baclofen chronic outcome:upheld', 'baclofen chronic'],
  ['facet block lumbar', 'facet block'],
])('“%s” is wider as “%s”', async (typed, wider) => {
  const answered = await answer(`precedent ${typed}`, library);
  const next = answered.kind === 'precedents' ? answered.next : [];
  expect(next.map(({ question }) => question)).toContain(wider);
});

test('a wider question finds at least as much', async () => {
  const narrow = await answer('precedent baclofen year:2014', library);
  const wide = await answer('precedent baclofen', library);
  const totalOf = (one: typeof wide) => (one.kind === 'precedents' ? one.precedents.total : -1);
  expect(totalOf(wide)).toBeGreaterThanOrEqual(totalOf(narrow));
});

test('a class is not made wider', async () => {
  const answered = await answer('precedent opioids', library);
  expect(answered).toMatchObject({ kind: 'precedents', next: [] });
});

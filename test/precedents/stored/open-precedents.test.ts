import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unreadable } from '../../../src/letters/letter.ts';
import {
  openPrecedents,
  type StoredPrecedents,
} from '../../../src/precedents/stored/open-precedents.ts';
import { sheafOf } from '../../../src/precedents/stored/sheaf.ts';
import type { FileSeen } from '../../../src/precedents/stored/store.ts';
import { decision, determination } from '../../support/determinations.ts';
import { firstTen, question } from '../../support/questions.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';

const baclofen = question({ on: 'baclofen' });
const letterOn = (id: string, heading: string) =>
  determination(id, { decisions: [decision({ heading, on: [heading.toLowerCase()] })] });
const letter = (id: string) => sheafOf([letterOn(id, 'Baclofen')]);

let folder: string;
const open: StoredPrecedents[] = [];
const opened = (reading = 'one') => {
  const precedents = openPrecedents(folder, smallVocabulary, reading);
  open.push(precedents);
  return precedents;
};
const closed = async () => {
  for (const one of open.splice(0)) await one.close();
};

async function seenOf(precedents: StoredPrecedents) {
  const seen: [string, FileSeen][] = [];
  for await (const some of precedents.seen.all()) seen.push(...some);
  return seen;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-open-'));
});
afterEach(async () => {
  await closed();
  rmSync(folder, { recursive: true, force: true });
});

test('what was taken in is there after a new start, with the files that it came from', async () => {
  await opened().update({
    put: [letter('A')],
    remove: [],
    files: { seen: [['a.txt', { stamp: '1 2', id: 'A' }]], gone: [] },
  });
  await closed();
  const again = opened();
  expect((await again.search.search(baclofen, firstTen)).total).toBe(1);
  expect(await seenOf(again)).toEqual([['a.txt', { stamp: '1 2', id: 'A' }]]);
  await again.update({ put: [], remove: ['A'], files: { seen: [], gone: ['a.txt'] } });
  expect((await again.search.search(baclofen, firstTen)).total).toBe(0);
  expect(await seenOf(again)).toEqual([]);
});

test('a change that was begun is written before the end, and none is taken after', async () => {
  const one = opened();
  const begun = one.update({ put: [letter('A')], remove: [] });
  await closed();
  await begun;
  await expect(one.update({ put: [letter('B')], remove: [] })).rejects.toThrow(/closed/);
  expect((await opened().search.search(baclofen, firstTen)).total).toBe(1);
});

test('a change of many letters arrives whole', async () => {
  const put = Array.from({ length: 120 }, (_, at) => letter(`L${at}`));
  const one = opened();
  await one.update({ put, remove: [] });
  await one.update({ put: [], remove: put.map((_, at) => `L${at}`).slice(1) });
  expect((await one.search.search(baclofen, firstTen)).total).toBe(1);
});

test('a letter that is taken out of its sheaf is nowhere, and the others are found', async () => {
  const sheaf = sheafOf([
    letterOn('A', 'Tramadol'),
    letterOn('B', 'Baclofen'),
    letterOn('C', 'Soma'),
  ]);
  sheaf.letters[0] = unreadable('A.txt', 'duplicate');
  const { search, update } = opened();
  await update({ put: [sheaf], remove: [] });
  const found = async (word: string) =>
    (await search.search(question({ words: [word] }), firstTen)).matches.map(
      ({ determination: { id } }) => id,
    );
  expect([await found('tramadol'), await found('baclofen'), await found('soma')]).toEqual([
    [],
    ['B'],
    ['C'],
  ]);
});

test('of a letter that comes twice in a change the later one counts', async () => {
  const { search, update } = opened();
  const put = [sheafOf([letterOn('A', 'Baclofen')]), sheafOf([letterOn('A', 'Tramadol')])];
  await update({ put, remove: [] });
  expect((await search.search(baclofen, firstTen)).total).toBe(0);
  expect(await search.figures()).toMatchObject({ determinations: 1, decisions: 1 });
});

test('every file that was seen is told of, once', async () => {
  const seen = Array.from({ length: 1_234 }, (_, at): [string, FileSeen] => [
    `${at}.txt`,
    { stamp: `${at}`, id: null },
  ]);
  const one = opened();
  await one.update({ put: [], remove: [], files: { seen, gone: [] } });
  const told = await seenOf(one);
  expect(told).toHaveLength(seen.length);
  expect(new Map(told)).toEqual(new Map(seen));
});

test('two on one folder see what the other takes in', async () => {
  const [one, other] = [opened(), opened()];
  await one.update({ put: [letter('A')], remove: [] });
  expect((await other.search.search(baclofen, firstTen)).total).toBe(1);
  await Promise.all([
    one.update({ put: [letter('B')], remove: [] }),
    other.update({ put: [letter('C')], remove: [] }),
  ]);
  for (const { search } of [one, other]) {
    const { total, matches } = await search.search(baclofen, firstTen);
    expect(total).toBe(3);
    expect(matches.map(({ determination: { id } }) => id)).toEqual(['A', 'B', 'C']);
  }
});

test('a store that other readings made is begun anew', async () => {
  await opened('one').update({ put: [letter('A')], remove: [] });
  await closed();
  expect((await opened('two').search.search(baclofen, firstTen)).total).toBe(0);
});

const path = () => join(folder, 'precedents.mdb');
test.each<[string, () => void]>([
  ['cut off', () => truncateSync(path(), Math.floor(statSync(path()).size / 2 / 4096) * 4096)],
  ['overwritten', () => writeFileSync(path(), 'no store at all'.repeat(5_000))],
  ['empty', () => writeFileSync(path(), '')],
])('a store that is %s is begun anew', async (_, damage) => {
  await opened().update({ put: [letter('A'), letter('B')], remove: [] });
  await closed();
  damage();
  const again = opened();
  expect((await again.search.figures()).decisions).toBe(0);
  await again.update({ put: [letter('A')], remove: [] });
  expect((await again.search.search(baclofen, firstTen)).total).toBe(1);
});

import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
const letter = (id: string) =>
  sheafOf([
    determination(id, { decisions: [decision({ heading: 'Baclofen', on: ['baclofen'] })] }),
  ]);

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
  for await (const some of precedents.seen()) seen.push(...some);
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
  expect((await again.search.corpus()).decisions).toBe(0);
  await again.update({ put: [letter('A')], remove: [] });
  expect((await again.search.search(baclofen, firstTen)).total).toBe(1);
});

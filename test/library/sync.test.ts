import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderSync, type FolderChange } from '../../src/library/sync.ts';
import { watch } from '../../src/library/watch.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { f1bLetter } from '../determinations/letters.ts';
import { allOf } from '../support/all-of.ts';
import { poolOfThisThread } from '../support/read.ts';
import { createTakenIn } from '../support/taken-in.ts';

const pool = poolOfThisThread(loadVocabulary());
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const letter = (drug: string) =>
  f1bLetter([
    {
      heading: drug,
      outcome: 'Upheld',
      rationale: 'No gain. The request is not medically necessary.',
    },
  ]);
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const follow = () => {
  const letters = createTakenIn();
  const sync = createFolderSync({ folder, pool, letters });
  const news = async () => {
    const all: FolderChange[] = [];
    for await (const change of sync.changes()) {
      letters.take(change);
      all.push(change);
    }
    return {
      put: all.flatMap((it) =>
        it.put.map(({ determination: { id, decisions } }) => `${id}: ${decisions[0]?.heading}`),
      ),
      remove: all.flatMap((it) => it.remove),
      rejected: all.flatMap((it) => it.rejected.map(({ code }) => code)),
    };
  };
  return { letters, sync, news };
};
const nothing = { put: [], remove: [], rejected: [] };

test('the first look gives all, the next only what changed', async () => {
  await put('a.txt', letter('Soma'));
  await put('b.pdf', 'no pdf');
  const { news } = follow();
  expect(await news()).toEqual({ put: ['a: Soma'], remove: [], rejected: ['not-a-pdf'] });
  expect(await news()).toEqual(nothing);
});

test('letters that could not be taken in come again', async () => {
  await put('a.txt', letter('Soma'));
  const { sync, news } = follow();
  const failing = async () => {
    for await (const _ of sync.changes()) throw new Error('the disk is full');
  };
  await expect(failing()).rejects.toThrow('the disk is full');
  expect(await news()).toEqual({ ...nothing, put: ['a: Soma'] });
  expect(await news()).toEqual(nothing);
});

test('a removal that could not be taken in comes again', async () => {
  await put('a.txt', letter('Soma'));
  const { sync, news } = follow();
  await news();
  await rm(join(folder, 'a.txt'));
  const failing = async () => {
    for await (const _ of sync.changes()) throw new Error('the disk is full');
  };
  await expect(failing()).rejects.toThrow('the disk is full');
  expect(await news()).toEqual({ ...nothing, remove: ['a'] });
  expect(await news()).toEqual(nothing);
});

test('a new letter is read once it has not changed between two looks', async () => {
  const { news } = follow();
  await news();
  await put('a.txt', letter('Soma').slice(0, 300));
  expect(await news()).toEqual(nothing);
  await put('a.txt', letter('Soma'));
  expect(await news()).toEqual(nothing);
  expect(await news()).toEqual({ ...nothing, put: ['a: Soma'] });
});

test('a changed letter comes again, a removed one goes', async () => {
  await put('a.txt', letter('Soma'));
  const { news } = follow();
  await news();
  await put('a.txt', letter('Tramadol'));
  await news();
  expect(await news()).toEqual({ ...nothing, put: ['a: Tramadol'] });
  await rm(join(folder, 'a.txt'));
  expect(await news()).toEqual({ ...nothing, remove: ['a'] });
});

test('a renamed letter goes by its old id and comes by its new', async () => {
  await put('a.txt', letter('Soma'));
  const { news } = follow();
  await news();
  await rename(join(folder, 'a.txt'), join(folder, 'b.txt'));
  expect(await news()).toEqual({ ...nothing, remove: ['a'] });
  expect(await news()).toEqual({ ...nothing, put: ['b: Soma'] });
});

test('a letter in two files is held once; when one file goes, the other stands in', async () => {
  await put('1.txt', `Case Number: CM15-0000001\n\n${letter('Soma')}`);
  await put('2.txt', `Case Number: CM15-0000001\n\n${letter('Soma')}`);
  const { news } = follow();
  expect(await news()).toEqual({
    put: ['CM15-0000001: Soma'],
    remove: [],
    rejected: ['duplicate'],
  });
  await rm(join(folder, '1.txt'));
  expect(await news()).toEqual({ ...nothing, put: ['CM15-0000001: Soma'] });
  await rm(join(folder, '2.txt'));
  expect(await news()).toEqual({ ...nothing, remove: ['CM15-0000001'] });
});

test('when one of two files of a letter becomes another letter, the other stands in', async () => {
  await put('1.txt', `Case Number: CM15-0000001\n\n${letter('Soma')}`);
  await put('2.txt', `Case Number: CM15-0000001\n\n${letter('Soma')}`);
  const { news } = follow();
  await news();
  await put('1.txt', `Case Number: CM15-0000002\n\n${letter('Tramadol')}`);
  await news();
  expect(await news()).toEqual({
    ...nothing,
    put: ['CM15-0000002: Tramadol', 'CM15-0000001: Soma'],
  });
  expect(await news()).toEqual(nothing);
});

test('a folder that is not there is empty', async () => {
  const letters = createTakenIn();
  const sync = createFolderSync({ folder: join(folder, 'none'), pool, letters });
  expect(await allOf(sync.changes())).toEqual([]);
});

test('a watch tells of news until it is stopped; what met an error comes again', async () => {
  const { letters, sync, news } = follow();
  await news();
  const stop = new AbortController();
  const heard: FolderChange[] = [];
  const errors: unknown[] = [];
  await put('a.txt', letter('Soma'));
  await watch({
    interval: 5,
    signal: stop.signal,
    onError: (error) => errors.push(error),
    look: async () => {
      let hasChanged = false;
      for await (const change of sync.changes()) {
        hasChanged = true;
        heard.push(change);
        if (heard.length === 3) stop.abort();
        if (heard.length === 1) {
          await put('b.txt', letter('Tramadol'));
          throw new Error('the search is gone');
        }
        letters.take(change);
      }
      return hasChanged;
    },
  });
  expect(heard.map(({ put }) => put.map(({ determination: { id } }) => id))).toEqual([
    ['a'],
    ['a'],
    ['b'],
  ]);
  expect(errors).toHaveLength(1);
});

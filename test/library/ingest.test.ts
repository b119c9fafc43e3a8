import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../src/library/check.ts';
import { ingest } from '../../src/library/ingest.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { f1bLetter } from '../determinations/letters.ts';
import { linesDown, pdfOf } from '../support/pdf.ts';
import { poolOfThisThread } from '../support/read.ts';

const pool = poolOfThisThread(loadVocabulary());
let folder = '';
let corpus = '';
let inbox = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  corpus = join(folder, 'corpus');
  inbox = join(folder, 'inbox');
  await mkdir(inbox);
});
afterEach(() => rm(folder, { recursive: true }));

const letter = (caseNumber: string, drug = 'Motrin', decided = '08/04/2015') =>
  `Case Number: ${caseNumber}\nDecision Date: ${decided}\n\n${f1bLetter([{ heading: `${drug} #60`, outcome: 'Upheld', rationale: 'No gain. The request is not medically necessary.' }])}`;
const put = async (name: string, text: string | Uint8Array) => {
  const file = join(inbox, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
  return file;
};
const run = (paths = [inbox], more = {}) => ingest(paths, { corpus, pool, ...more });
const kept = async () => (await readdir(corpus)).sort();

test('good letters are copied under their id, others are left where they are', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await put('deep/two.TXT', letter('CM15-0000002'));
  const bad = await put('bad.pdf', 'not a pdf');
  expect(await run()).toEqual({
    added: ['CM15-0000002', 'CM15-0000001'],
    updated: [],
    unchanged: [],
    rejected: [{ file: bad, code: 'not-a-pdf', message: expect.stringContaining('bad.pdf') }],
  });
  expect(await kept()).toEqual(['CM15-0000001.txt', 'CM15-0000002.txt']);
  expect(await readFile(join(corpus, 'CM15-0000001.txt'), 'utf8')).toBe(letter('CM15-0000001'));
  expect(await readdir(inbox)).toContain('bad.pdf');
});

test('the same letter again is unchanged, whatever the file is called', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await run();
  await put('again.txt', letter('CM15-0000001'));
  expect(await run()).toMatchObject({
    added: [],
    updated: [],
    unchanged: ['CM15-0000001', 'CM15-0000001'],
  });
});

test('the same words by another extractor are the same letter', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await run();
  await put('one.txt', letter('CM15-0000001').replace(/\n/g, '\r\n'));
  expect(await run()).toMatchObject({ updated: [], unchanged: ['CM15-0000001'] });
});

test('a newer version takes the place of the older, an older one does not come back', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await run();
  await put('one.txt', letter('CM15-0000001', 'Soma', '09/09/2015'));
  expect(await run()).toMatchObject({ updated: ['CM15-0000001'] });
  expect(await readFile(join(corpus, 'CM15-0000001.txt'), 'utf8')).toContain('Soma');
  await put('one.txt', letter('CM15-0000001', 'Motrin', '08/04/2015'));
  expect(await run()).toMatchObject({ unchanged: ['CM15-0000001'] });
  expect(await kept()).toEqual(['CM15-0000001.txt']);
});

test('a version of another kind replaces the file, so that no letter is held twice', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await run();
  await rm(inbox, { recursive: true });
  await put('one.pdf', pdfOf([linesDown(letter('CM15-0000001', 'Soma').split('\n'))]));
  expect(await run()).toMatchObject({ updated: ['CM15-0000001'] });
  expect(await kept()).toEqual(['CM15-0000001.pdf']);
});

test('two letters of one name without a case number: the second is not swallowed', async () => {
  const nameless = (drug: string) => letter('none', drug).replace(/^Case Number.*\n/, '');
  await put('a/letter.txt', nameless('Motrin'));
  await put('b/letter.txt', nameless('Soma'));
  expect(await run()).toMatchObject({ added: ['letter'], rejected: [{ code: 'name-taken' }] });
});

test('a letter that was in the corpus under a name of its own is found there', async () => {
  await mkdir(join(corpus, '2015'), { recursive: true });
  await writeFile(join(corpus, '2015', 'mine.txt'), letter('CM15-0000001'));
  await put('one.txt', letter('CM15-0000001', 'Soma', '09/09/2015'));
  expect(await run()).toMatchObject({ updated: ['CM15-0000001'] });
  expect(await kept()).toEqual(['2015', 'CM15-0000001.txt']);
  expect(await readdir(join(corpus, '2015'))).toEqual([]);
});

test('stopped at a letter, run again: all are there, none twice', async () => {
  for (let at = 1; at <= 9; at++) await put(`${at}.txt`, letter(`CM15-000000${at}`));
  const stop = new AbortController();
  const first = await run([inbox], { signal: stop.signal, progress: () => stop.abort() });
  expect(first.added.length).toBeLessThan(9);
  const second = await run();
  expect([...first.added, ...second.added].sort()).toHaveLength(9);
  expect(await kept()).toHaveLength(9);
});

test('what a killed run left aside is cleared, and was never a letter', async () => {
  await mkdir(corpus);
  const aside = join(corpus, '.12345678-1234-1234-1234-123456789abc.part');
  await writeFile(aside, 'half');
  await utimes(aside, 1, 1);
  expect(await check(corpus, pool)).toMatchObject({
    determinations: 0,
    rejected: [],
  });
  await put('one.txt', letter('CM15-0000001'));
  await run();
  expect(await readdir(corpus)).toEqual(['CM15-0000001.txt']);
});

test('progress counts every file', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await put('two.txt', '');
  const made: string[] = [];
  await run([inbox], {
    progress: ({ done, total }: { done: number; total: number }) => made.push(`${done}/${total}`),
  });
  expect(made).toEqual(['1/2', '2/2']);
});

test('check tells what the corpus holds and lacks', async () => {
  await put('one.txt', letter('CM15-0000001'));
  await put('two.txt', 'A letter of no known layout, in a few words.');
  await run();
  await writeFile(join(corpus, 'broken.pdf'), 'x');
  const found = await check(corpus, pool);
  expect(found).toMatchObject({
    determinations: 2,
    decisions: 1,
    byLayout: { F1b: 1, other: 1 },
    flags: {},
    rejected: [{ code: 'not-a-pdf' }],
  });
  expect(found.missing.diagnoses).toBe(2);
});

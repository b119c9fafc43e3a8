import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRead, type LetterRead } from '../../src/library/letter-read.ts';
import { createReadPool, type ReadPool, usualBounds } from '../../src/library/read-pool.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { f1bLetter } from '../determinations/letters.ts';
import { allOf } from '../support/all-of.ts';
import { linesDown, pdfOf } from '../support/pdf.ts';

const vocabulary = loadVocabulary();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = f1bLetter([
  {
    heading: 'Soma #30',
    outcome: 'Upheld',
    rationale: 'No gain. The request is not medically necessary.',
  },
]);
const soma = { determination: { decisions: [{ heading: 'Soma #30' }] }, documents: [{}] };
const put = async (name: string, bytes: string | Uint8Array) => {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
};
const long = () =>
  pdfOf(
    Array.from({ length: 140 }, () =>
      linesDown(Array.from({ length: 50 }, () => 'words and words and words')),
    ),
  );
const fileOf = (read: LetterRead) => (isRead(read) ? read.determination.source.file : read.file);

async function withPool(options: object, use: (pool: ReadPool) => Promise<void>) {
  const pool = createReadPool({ vocabulary, ...options });
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

test('files come in the order given, from threads and from here, good and bad', () =>
  withPool({ threads: 2 }, async (pool) => {
    const files = await Promise.all(
      Array.from({ length: 80 }, (_, at) =>
        at % 10 === 3
          ? put(`${at}.pdf`, at === 3 ? 'no pdf' : pdfOf([linesDown(text.split('\n'))]))
          : put(`${at}.txt`, text),
      ),
    );
    const read = await allOf(pool.readAll(files, { here: true }));
    expect(read.map(fileOf)).toEqual(files);
    expect(read.filter((it) => !isRead(it))).toMatchObject([{ code: 'not-a-pdf' }]);
    expect(read.at(-1)).toMatchObject(soma);
  }));

test.each([
  ['too-slow', { ...usualBounds, deadline: 1 }],
  ['too-large', { ...usualBounds, growth: -1e12 }],
])('a file beyond its bounds is %s, and the next one is read', async (code, bounds) => {
  const slow = await put('slow.pdf', long());
  const quick = await put('quick.txt', text);
  await withPool({ threads: 1, bounds }, async (pool) => {
    expect(await pool.read(slow)).toMatchObject({ file: slow, code });
    Object.assign(bounds, usualBounds);
    expect(await pool.read(quick)).toMatchObject(soma);
  });
});

test('a file that another made the process swell beside is read again, alone', async () => {
  const innocent = await put('innocent.pdf', long());
  let asked = 0;
  const bounds = {
    ...usualBounds,
    get growth() {
      asked += 1;
      return asked === 1 ? -1e12 : usualBounds.growth;
    },
  };
  await withPool({ threads: 1, bounds }, async (pool) => {
    expect(await pool.read(innocent)).toMatchObject({ determination: { id: 'innocent' } });
    expect(asked).toBeGreaterThan(1);
  });
});

test('a signal ends the reading at once and quietly', async () => {
  const files = await Promise.all(Array.from({ length: 40 }, (_, at) => put(`s${at}.txt`, text)));
  const stop = new AbortController();
  let seen = 0;
  await withPool({ threads: 1 }, async (pool) => {
    for await (const _ of pool.readAll(files, { signal: stop.signal, here: true })) {
      seen += 1;
      stop.abort();
    }
  });
  expect(seen).toBe(1);
});

test('a pool that was closed reads again', () =>
  withPool({ threads: 1 }, async (pool) => {
    const file = await put('again.txt', text);
    expect(await pool.read(file)).toMatchObject(soma);
    await pool.close();
    expect(await pool.read(file)).toMatchObject(soma);
  }));

test('where no thread can be started, whoever reads hears of it', async () => {
  const broken = { ...vocabulary, treatments: null } as unknown as typeof vocabulary;
  const pool = createReadPool({ vocabulary: broken, threads: 1 });
  await expect(pool.read(await put('unread.txt', text))).rejects.toThrow();
  await pool.close();
});

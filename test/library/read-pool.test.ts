import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRead, type LetterRead } from '../../src/library/letter-read.ts';
import { parserVersion } from '../../src/library/parser-version.ts';
import { createReadPool, type ReadPool, usualBounds } from '../../src/library/read-pool.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { sourcesOf } from '../../src/vocabulary/vocabulary-index.ts';
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

test('what a closed pool had not read is never read, and nothing is said of those files', () =>
  withPool({ threads: 1 }, async (pool) => {
    const files = await Promise.all(['1', '2', '3', '4'].map((name) => put(`${name}.txt`, text)));
    const reading = files.map((file) => pool.read(file));
    const settled = Promise.allSettled(reading);
    await reading[0];
    await pool.close();
    const ends = await settled;
    expect(ends[0]).toMatchObject({ status: 'fulfilled', value: soma });
    // The second may have been read by then.
    expect(ends.slice(2).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await pool.read(files[3] as string)).toMatchObject(soma);
  }));

test('a pool that is closed while it starts reads again', () =>
  withPool({ threads: 1 }, async (pool) => {
    const file = await put('early.txt', text);
    const early = pool.read(file).catch(String);
    const closed = pool.close();
    const again = pool.read(file);
    expect(await early).toContain('was ended');
    await closed;
    expect(await again).toMatchObject(soma);
  }));

test('files are taken no further ahead than memory allows', () =>
  withPool({ threads: 1 }, async (pool) => {
    let taken = 0;
    async function* endless() {
      const file = await put('endless.txt', text);
      for (;;) {
        taken += 1;
        yield file;
      }
    }
    const read = pool.readAll(endless());
    await read.next();
    const atFirst = taken;
    await read.next();
    expect(atFirst).toBeLessThan(50);
    expect(taken).toBe(atFirst + 1);
    await read.return(undefined);
  }));

test('where no thread can be started, whoever reads hears of it', async () => {
  const broken = { ...vocabulary, treatments: null } as unknown as typeof vocabulary;
  const pool = createReadPool({ vocabulary: broken, threads: 1 });
  await expect(pool.read(await put('unread.txt', text))).rejects.toThrow();
  await pool.close();
});

test('where threads can no longer be started, a good file is not called bad', async () => {
  const treatments = [...vocabulary.treatments];
  const bounds = { ...usualBounds, deadline: 1 };
  await withPool(
    { vocabulary: { ...vocabulary, treatments }, threads: 1, bounds },
    async (pool) => {
      // The first thread ends with a slow file; the next one cannot use the vocabulary.
      expect(await pool.read(await put('ends.pdf', long()))).toMatchObject({ code: 'too-slow' });
      Object.assign(bounds, usualBounds);
      treatments.push(null as never);
      const file = await put('good.txt', text);
      await expect(pool.read(file)).rejects.toThrow();
      treatments.pop();
      expect(await pool.read(file)).toMatchObject(soma);
    },
  );
});

test('a thread of another build than its process refuses to read', async () => {
  const startOf = async (version: string) => {
    const pool = new Piscina({
      filename: new URL('../../src/library/read-worker.ts', import.meta.url).href,
      workerData: { sources: sourcesOf(vocabulary), version },
      execArgv: ['--import', 'tsx'],
      minThreads: 1,
      maxThreads: 1,
    });
    try {
      await pool.run(null);
      return 'ready';
    } catch {
      return 'refused';
    } finally {
      await pool.destroy();
    }
  };
  expect(await startOf('another')).toBe('refused');
  expect(await startOf(parserVersion())).toBe('ready');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCrew } from '../../src/library/crew.ts';
import { parseFiles, rejectedLine } from '../../src/library/parse-files.ts';
import { isDetermination } from '../../src/library/read-determination.ts';
import { createReaderThread, usualBounds } from '../../src/library/reader-thread.ts';
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

test('files come in the order given, from threads and from here, good and bad', async () => {
  const files = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      at % 10 === 3
        ? put(`${at}.pdf`, at === 3 ? 'no pdf' : pdfOf([linesDown(text.split('\n'))]))
        : put(`${at}.txt`, text),
    ),
  );
  const read = await allOf(parseFiles(files, { vocabulary, threads: 2 }));
  expect(read.map((it) => (isDetermination(it) ? it.source.file : it.file))).toEqual(files);
  expect(read.filter((it) => !isDetermination(it))).toMatchObject([{ code: 'not-a-pdf' }]);
  expect(read.at(-1)).toMatchObject({ decisions: [{ heading: 'Soma #30' }] });
});

test('a letter that cannot be read is a line of its own', () => {
  expect(rejectedLine({ file: 'a.pdf', code: 'damaged', message: 'a.pdf is damaged.' })).toEqual({
    source: { file: 'a.pdf' },
    error: { code: 'damaged', message: 'a.pdf is damaged.' },
  });
});

test.each([
  ['too-slow', { ...usualBounds, deadline: 1 }],
  ['too-large', { ...usualBounds, growth: -1e12 }],
])('a file beyond its bounds is %s, and the next one is read', async (code, bounds) => {
  const slow = await put('slow.pdf', long());
  const quick = await put('quick.txt', text);
  const thread = createReaderThread('determinations', vocabulary, bounds);
  try {
    expect(await thread.read([slow])).toMatchObject([{ letters: [{ code }] }]);
    Object.assign(bounds, usualBounds);
    expect(await thread.read([quick])).toMatchObject([
      { letters: [{ decisions: [{ heading: 'Soma #30' }] }] },
    ]);
  } finally {
    await thread.close();
  }
});

test('files given up together are read one by one', async () => {
  const files = [await put('together.pdf', long()), await put('together.txt', text)];
  let asked = 0;
  const bounds = {
    ...usualBounds,
    get deadline() {
      asked += 1;
      return asked === 1 ? 1 : usualBounds.deadline;
    },
  };
  const thread = createReaderThread('sheaf', vocabulary, bounds);
  try {
    const made = await thread.read(files);
    expect(
      made.map(({ letters }) => letters.map((one) => ('id' in one ? one.id : one))),
    ).toMatchObject([['together'], ['together']]);
  } finally {
    await thread.close();
  }
});

test('a signal ends the reading at once and quietly', async () => {
  const files = await Promise.all(Array.from({ length: 20 }, (_, at) => put(`s${at}.txt`, text)));
  const stop = new AbortController();
  let seen = 0;
  for await (const _ of parseFiles(files, { vocabulary, threads: 1, signal: stop.signal })) {
    seen += 1;
    stop.abort();
  }
  expect(seen).toBe(1);
});

test('what a closed crew had not begun is never read, and the crew can be used again', async () => {
  const files = await Promise.all(
    ['1', '2', '3', '4', '5'].map((name) => put(`${name}.txt`, text)),
  );
  const crew = createCrew(1, 'determinations', vocabulary, usualBounds);
  const read: string[] = [];
  const reading = files.map((file) => crew.read([file]).then(() => read.push(file)));
  await reading[0];
  await crew.close();
  expect(await crew.read([await put('later.txt', text)])).toMatchObject([
    { letters: [{ decisions: [{}] }] },
  ]);
  expect(read.length).toBeLessThanOrEqual(2);
  await crew.close();
});

test('a thread that was started ahead reads; one that nobody asked is ended before it is ready', async () => {
  const crew = createCrew(1, 'determinations', vocabulary, usualBounds);
  crew.start();
  crew.start();
  expect(await crew.read([await put('1.txt', text)])).toMatchObject([
    { letters: [{ decisions: [{}] }] },
  ]);
  await crew.close();
  crew.start();
  await crew.close();
  expect(await crew.read([await put('2.txt', text)])).toMatchObject([
    { letters: [{ decisions: [{}] }] },
  ]);
  await crew.close();
});

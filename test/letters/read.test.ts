import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLetters } from '../../src/letters/find.ts';
import { isLetter } from '../../src/letters/letter.ts';
import { readLetter } from '../../src/letters/read.ts';
import { allOf } from '../support/all-of.ts';
import { linesDown, pdfOf, pdfOfStreams } from '../support/pdf.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
});
afterAll(() => rm(folder, { recursive: true }));

const put = async (name: string, bytes: string | Uint8Array) => {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
};
const good = pdfOf([
  linesDown(['HOW THE IMR FINAL DETERMINATION WAS MADE', 'Some more words stand here.']),
]);

/** Locked with a password that nobody here knows: the handler of revision 3 with a made-up key. */
const locked = Buffer.from(
  good
    .toString('latin1')
    .replace(
      'trailer\n<<',
      `trailer\n<< /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
    ),
  'latin1',
);

test.each<[string, string, string | Uint8Array]>([
  ['unknown-kind', 'letter.docx', 'words words words words words'],
  ['empty', 'empty.txt', ''],
  ['empty', 'blank.txt', ' \n\n '],
  ['empty', 'empty.pdf', ''],
  ['not-a-pdf', 'text.pdf', 'HOW THE IMR FINAL DETERMINATION WAS MADE'],
  ['not-text', 'binary.txt', Buffer.from([0, 1, 2, 3, 255, 0])],
  ['not-text', 'pdf.txt', good],
  ['no-text', 'scan.pdf', pdfOfStreams(['q 612 0 0 792 0 0 cm Q'])],
  ['damaged', 'cut.pdf', good.subarray(0, good.length - 80)],
  ['damaged', 'rubbish.pdf', Buffer.from(`%PDF-1.4\n${'x'.repeat(500)}\n%%EOF`)],
  ['encrypted', 'locked.pdf', locked],
  ['too-large', 'long.pdf', pdfOfStreams(Array.from({ length: 200 }, () => ''))],
])('%s: %s', async (code, name, bytes) => {
  const read = await readLetter(await put(name, bytes));
  expect(read).toMatchObject({ code });
  expect(isLetter(read) ? '' : read.message).toContain(name);
});

test('a huge file is not opened', async () => {
  const file = await put('huge.txt', 'x');
  await truncate(file, 500_000_000);
  expect(await readLetter(file)).toMatchObject({ code: 'too-large' });
});

test.each(['gone.txt', '.'])('%s cannot be read, which is said', async (name) => {
  const read = await readLetter(join(folder, name));
  expect('code' in read && read.code).toMatch(/not-readable|unknown-kind/);
});

test('a pipe that nobody writes to is not waited for', async ({ skip }) => {
  const pipe = join(folder, 'pipe.txt');
  if (spawnSync('mkfifo', [pipe]).status !== 0) skip('there is no mkfifo here');
  expect(await readLetter(pipe)).toMatchObject({ code: 'not-readable' });
});

test('a PDF and a text of the same words are the same letter', async () => {
  const pdf = await readLetter(await put('one.pdf', good));
  const txt = await readLetter(
    await put('one.txt', 'HOW THE IMR FINAL DETERMINATION WAS MADE\nSome more words stand here.'),
  );
  expect(isLetter(pdf) && pdf.text).toBe(isLetter(txt) && txt.text);
});

test.each([
  ['UTF-16', Buffer.from('\ufeffThe patient’s pain was “severe” today', 'utf16le')],
  ['Windows-1252', Buffer.from('The patient\x92s pain was \x93severe\x94 today', 'latin1')],
])('%s is understood', async (name, bytes) => {
  const read = await readLetter(await put(`${name}.txt`, bytes));
  expect(isLetter(read) && read.text).toBe('The patient’s pain was “severe” today');
});

test('folders are searched at every depth, whatever the case of the name, hidden files left out', async () => {
  const tree = await mkdtemp(join(folder, 'tree-'));
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(tree, 'b', 'deep'), { recursive: true });
  for (const name of ['a.TXT', 'b/deep/c.Pdf', 'b/d.txt', 'README.md', '.hidden.txt', '.x.part'])
    await writeFile(join(tree, name), 'x');
  const found = await allOf(findLetters([tree, join(tree, 'README.md'), join(tree, 'no.txt')]));
  expect(found.map((file) => file.slice(tree.length + 1))).toEqual([
    'a.TXT',
    'b/d.txt',
    'b/deep/c.Pdf',
    'README.md',
    'no.txt',
  ]);
});

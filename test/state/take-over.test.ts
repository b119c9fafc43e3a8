import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { open } from 'lmdb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openState, type State } from '../../src/state/state.ts';
import { openStateFile } from '../../src/state/state-file.ts';
import { takeOver } from '../../src/state/take-over.ts';

const ana = { team: 'T1', user: 'U1' };
const when = '2026-10-01T12:00:00.000Z';
const verdict = {
  useful: true,
  treatments: ['baclofen'],
  outcome: null,
  shown: [{ id: 'CM99-0000001', decision: 1 }],
  given: when,
};
const installation = { team: { id: 'T1' }, bot: { token: 'xoxb-of-a-test', scopes: ['commands'] } };

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imr-take-over-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tell = (sentence: string) => void told.push(sentence);

/** What version 0.1.0 wrote, table by table: rows of a key and a value. */
type Rows = Record<string, [key: string[], value: unknown][]>;

const everything: Rows = {
  manners: [
    [['T1', 'C1'], 'private'],
    [['T1', 'C2'], 'threads'],
  ],
  saved: [
    [
      ['T1', 'U1'],
      [
        { text: 'baclofen chronic', saved: when },
        { text: 'norco', saved: when },
      ],
    ],
  ],
  verdicts: [[['T1', 'U1', '1.2'], verdict]],
  claims: [[['event 1'], Date.parse(when)]],
  installations: [[['T1'], installation]],
};

async function writeLmdb(rows: Rows): Promise<void> {
  const root = open({ path: path.join(folder, 'state'), maxDbs: 8, encoding: 'json' });
  for (const [name, list] of Object.entries(rows)) {
    const table = root.openDB<unknown, string[]>({ name });
    for (const [key, value] of list) await table.put(key, value);
  }
  await root.close();
}

async function withState<T>(use: (state: State) => T | Promise<T>): Promise<T> {
  const state = openState(folder, tell);
  try {
    return await use(state);
  } finally {
    await state.close();
  }
}

test('everything that version 0.1.0 kept is carried over, once, and told', async () => {
  await writeLmdb(everything);
  await withState((state) => {
    expect(state.everything()).toEqual({
      channels: [
        { team: 'T1', channel: 'C1', visibility: 'private' },
        { team: 'T1', channel: 'C2', visibility: 'threads' },
      ],
      saved: [
        { ...ana, text: 'baclofen chronic', saved: when },
        { ...ana, text: 'norco', saved: when },
      ],
      verdicts: [{ ...ana, answer: '1.2', ...verdict }],
    });
    expect(state.installations.get('T1')).toEqual(installation);
  });
  expect(told).toEqual([
    expect.stringMatching(/ \(rows: 5\); the old folder is kept as state-taken-over /),
  ]);
  expect(existsSync(path.join(folder, 'state-taken-over', 'data.mdb'))).toBe(true);
  expect(existsSync(path.join(folder, 'state'))).toBe(false);

  await withState((state) => state.forget(ana, 'norco'));
  await withState((state) => expect(state.saved(ana)).toHaveLength(1));
  expect(told).toHaveLength(1);
});

test('what was set meanwhile is newer and stays', async () => {
  await withState(async (state) => {
    await state.setVisibility('T1', 'C1', 'threads');
    await state.save(ana, 'mri', new Date('2026-11-01T12:00:00Z'));
    await state.judge(ana, '1.2', { ...verdict, useful: false });
    await state.installations.put('T1', { team: { id: 'T1' }, bot: { token: 'newer' } });
  });
  await writeLmdb(everything);
  await withState((state) => {
    expect(state.visibility('T1', 'C1')).toBe('threads');
    expect(state.saved(ana).map(({ text }) => text)).toEqual(['mri', 'baclofen chronic', 'norco']);
    expect(state.verdicts()).toEqual([{ ...verdict, useful: false }]);
    expect(state.installations.get('T1')).toMatchObject({ bot: { token: 'newer' } });
  });
});

test('rows that cannot be understood are counted, the others carried over', async () => {
  await writeLmdb({
    manners: [
      [['T1', 'C1'], 'shouted'],
      [['T1', 'C2'], 'private'],
    ],
    verdicts: [[['T1', 'U1', '1.2'], { useful: 'maybe' }]],
  });
  await withState((state) => expect(state.visibility('T1', 'C2')).toBe('private'));
  expect(told).toEqual([
    expect.stringContaining('(rows: 1; not readable: 2); the old folder is kept'),
  ]);
});

test('a second old state is kept beside the first', async () => {
  for (const channel of ['C1', 'C2']) {
    await writeLmdb({ manners: [[['T1', channel], 'private']] });
    await withState((state) => expect(state.visibility('T1', channel)).toBe('private'));
  }
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['state-taken-over', 'state-taken-over-2']),
  );
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['of text', Buffer.from('a letter '.repeat(2_000))],
  ['of noise', Buffer.from(Array.from({ length: 65_536 }, (_, at) => (at * 7_919) % 251))],
])('a damaged LMDB file, %s, is told at each start and left alone', async (_, content) => {
  await writeLmdb(everything);
  writeFileSync(path.join(folder, 'state', 'data.mdb'), content);
  for (const starts of [1, 2]) {
    await withState(async (state) => {
      await state.save(ana, 'norco', new Date(when));
      expect(state.saved(ana)).toHaveLength(1);
    });
    expect(told).toHaveLength(starts);
    expect(told.at(-1)).toMatch(/not carried over yet: the folder cannot be read .*rename it/);
  }
  expect(existsSync(path.join(folder, 'state', 'data.mdb'))).toBe(true);
});

test('where lmdb is not installed, the sentence says what to run, and nothing is lost', async () => {
  await writeLmdb(everything);
  const elsewhere = path.join(folder, 'lmdb-rows.mjs');
  copyFileSync('src/state/lmdb-rows.js', elsewhere);
  const file = openStateFile(path.join(folder, 'state.sqlite'), tell);
  takeOver(path.join(folder, 'state'), file, elsewhere);
  file.close();
  expect(told).toEqual([expect.stringContaining('run `npm install --no-save lmdb@3.5.6`')]);
  await withState((state) => expect(state.saved(ana)).toHaveLength(2));
});

test('two processes that start at once carry it over once between them', async () => {
  await writeLmdb(everything);
  const start = () =>
    promisify(execFile)(process.execPath, [
      '--import',
      'tsx/esm',
      'test/state/writer.ts',
      folder,
      'claim',
    ]);
  const said = await Promise.all([start(), start()]);
  const sentences = said.flatMap(({ stderr }) => stderr.split('\n')).filter(Boolean);
  expect(sentences.filter((sentence) => !sentence.includes('; the old folder is kept'))).toEqual(
    [],
  );
  expect(readdirSync(folder).filter((name) => name.startsWith('state-'))).toHaveLength(1);
  await withState((state) => expect(state.everything().saved).toHaveLength(2));
}, 600_000);

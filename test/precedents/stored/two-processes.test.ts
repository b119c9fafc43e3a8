import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPrecedents } from '../../../src/precedents/stored/open-precedents.ts';
import { sheafOf } from '../../../src/precedents/stored/sheaf.ts';
import { makingOf, openStore } from '../../../src/precedents/stored/store.ts';
import { throwAway } from '../../../src/precedents/stored/store-file.ts';
import { decision, determination } from '../../support/determinations.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';

const letter = sheafOf([
  determination('A', { decisions: [decision({ heading: 'Baclofen', on: ['baclofen'] })] }),
]);

const begin = fileURLToPath(new URL('../../support/begin.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-two-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'precedents.mdb');

/** The next line that a process says. */
function heard(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return new Promise((resolve) => lines.once('line', resolve));
}

test.each([
  ['missing', () => undefined],
  ['of other readings', () => void openStore(folder, 'other').root.close()],
  ['overwritten', () => writeFileSync(path(), 'no store at all'.repeat(5_000))],
])('of processes that find a store %s at once, one begins it anew for all', async (_, before) => {
  before();
  const children = [1, 2, 3].map(() =>
    spawn(process.execPath, ['--import', 'tsx/esm', begin, folder]),
  );
  await Promise.all(children.map(heard));
  const said = children.map(heard);
  for (const child of children) child.stdin.write('go\n');
  const made = new Set(await Promise.all(said));
  expect(made.size).toBe(1);
  const store = openStore(folder, 'test');
  expect(made).toContain(makingOf(store));
  await store.root.close();
});

test('a lock that a killed process left behind holds nobody up', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('exit', resolve));
  writeFileSync(`${path()}-beginning`, String(gone.pid));
  const store = openStore(folder, 'test');
  expect(makingOf(store)).toMatch(/^[0-9a-f-]{36}$/);
  await store.root.close();
});

test('letters never go into a store that another process began in place of the one opened', async () => {
  const precedents = openPrecedents(folder, smallVocabulary, 'test');
  throwAway(path());
  const other = openStore(folder, 'test');
  await expect(precedents.update({ put: [letter], remove: [] })).rejects.toThrow(/begun anew/);
  expect(other.letters.getCount()).toBe(0);
  await other.root.close();
  await precedents.close();
});

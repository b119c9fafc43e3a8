import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library/library.ts';
import { understood } from '../../support/corpus.ts';
import { firstTen } from '../../support/questions.ts';

let folder: string;
let letters: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-library-'));
  letters = join(folder, 'letters');
  cpSync(fileURLToPath(new URL('../../../corpus', import.meta.url)), letters, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened() {
  const shelves = openLibrary(letters, join(folder, 'data'));
  const { search, vocabulary } = shelves.library;
  const ids: string[] = [];
  return {
    ...shelves,
    baclofen: async () => (await search.search(understood('baclofen', vocabulary), firstTen)).total,
    async taken() {
      await shelves.fill(({ put }) => ids.push(...put.map(({ id }) => id.slice(0, 3))));
      return ids.sort();
    },
  };
}

test('a library opened again answers at once, and reads only what has changed', async () => {
  const first = await opened();
  expect(await first.taken()).toEqual(['000', '001', '002', '003', '004']);
  expect(await first.baclofen()).toBe(4);
  await first.close();

  const again = await opened();
  expect(await again.baclofen()).toBe(4);
  expect(await again.taken()).toEqual([]);
  await again.close();

  rmSync(join(letters, '001_7e0943eddece4fd2.txt'));
  const later = await opened();
  expect(await later.taken()).toEqual([]);
  expect(await later.baclofen()).toBe(3);
  await later.close();
}, 60_000);

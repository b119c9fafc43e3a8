import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfSources, parserVersion } from '../../src/library/parser-version.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'imr-parser-version-'));
  await cp('src', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('wherever the sources are, they are of one version', () => {
  expect(hashOfSources(folder)).toBe(parserVersion());
});

test.each([
  'letters/clean.ts',
  'vocabulary/treatments.tsv',
  'analysis/concepts.tsv',
  'determinations/layouts/2014.ts',
  'search/fields.ts',
  'search/minisearch/decisions.ts',
])('another %s is another version', async (file) => {
  await appendFile(path.join(folder, file), '\n');
  expect(hashOfSources(folder)).not.toBe(parserVersion());
});

test.each(['search/sort.ts', 'answers/precedents.ts', 'main.ts'])(
  'another %s is the same version: it decides nothing that is kept',
  async (file) => {
    await appendFile(path.join(folder, file), '\n');
    expect(hashOfSources(folder)).toBe(parserVersion());
  },
);

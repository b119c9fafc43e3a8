import { expect, test } from 'vitest';
import { outgrown } from '../../../src/search/minisearch/outgrown.ts';

test.each([
  [0, null],
  [15_000, null],
  [15_001, expect.stringContaining('15,001 letters')],
])('with %i letters: %s', (letters, said) => {
  expect(outgrown(letters)).toEqual(said);
});

import { basename, extname } from 'node:path';
import { expect, test } from 'vitest';
import { findLetters } from '../src/letters/find.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import { allOf } from './support/all-of.ts';
import { readFileAs } from './support/read.ts';

const vocabulary = loadVocabulary();
const letters = await allOf(findLetters(['corpus']));

// A new letter writes its golden here; read it as a person before it is kept.
test.each(letters)('%s is read as its golden says', async (file) => {
  const read = await readFileAs(file, vocabulary);
  await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot(
    `goldens/${basename(file, extname(file))}.json`,
  );
});

import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDetermination } from '../src/corpus/read-determination.ts';
import { readDeterminations } from '../src/corpus/read-determinations.ts';
import type { Determination } from '../src/determinations/determination.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import { letterOf } from './invented-letters.ts';

/** So many invented letters as determinations, a line of JSON each, and how long reading them took. */
export type CorpusOfSize = { file: string; letters: number; readingSeconds: number };

const SEED = 7;

/** Writes the letters as files, reads and parses them on all cores, and keeps what came of it. */
export async function corpusOfSize(letters: number, first = 0): Promise<CorpusOfSize> {
  const folder = join(tmpdir(), 'imr-bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${SEED}-${first}-${letters}.ndjson`);
  const timed = `${file}.seconds`;
  if (existsSync(timed))
    return { file, letters, readingSeconds: Number(await readFile(timed, 'utf8')) };

  const vocabulary = loadVocabulary();
  const texts = join(folder, `letters-${first}-${letters}`);
  await mkdir(texts, { recursive: true });
  for (let i = first; i < first + letters; i += 1) {
    const { file: name, text } = letterOf(i, SEED, vocabulary);
    await writeFile(join(texts, name), text);
  }
  const paths = Array.from({ length: letters }, (_, i) =>
    join(texts, letterOf(first + i, SEED, vocabulary).file),
  );
  const began = performance.now();
  const out = createWriteStream(`${file}.part`);
  for await (const one of readDeterminations(paths, { vocabulary }))
    if (isDetermination(one) && !out.write(`${JSON.stringify(one)}\n`))
      await new Promise<void>((resolve) => out.once('drain', resolve));
  await new Promise<void>((resolve) => out.end(resolve));
  const readingSeconds = (performance.now() - began) / 1_000;
  await rename(`${file}.part`, file);
  await rm(texts, { recursive: true, force: true });
  await writeFile(timed, String(readingSeconds));
  return { file, letters, readingSeconds };
}

export async function* determinationsOf({
  file,
}: Pick<CorpusOfSize, 'file'>): AsyncGenerator<Determination> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line) yield JSON.parse(line) as Determination;
}

import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findLetters } from '../src/letters/find.ts';
import { isRead } from '../src/library/letter-read.ts';
import { parserVersion } from '../src/library/parser-version.ts';
import { createReadPool } from '../src/library/read-pool.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import { letterOf } from './invented-letters.ts';

/** So many invented letters: a folder of text files, and the same as read, a line of JSON each. */
export type CorpusOfSize = { folder: string; read: string };

const SEED = 7;
const kept = join(tmpdir(), 'imr-bench');

/** Letters by number from `first` on; kept from run to run while generator and parser are the same. */
export async function corpusOfSize(letters: number, first = 0): Promise<CorpusOfSize> {
  await mkdir(kept, { recursive: true });
  const folder = join(kept, `letters-${generatorVersion()}-${first}-${letters}`);
  const read = join(kept, `read-${generatorVersion()}-${parserVersion()}-${first}-${letters}`);
  if (!existsSync(folder)) await writeLetters(folder, letters, first);
  if (!existsSync(read)) await writeRead(read, folder);
  return { folder, read };
}

async function writeLetters(folder: string, letters: number, first: number): Promise<void> {
  const vocabulary = loadVocabulary();
  await rm(`${folder}.part`, { recursive: true, force: true });
  await mkdir(`${folder}.part`);
  for (let number = first; number < first + letters; number += 1) {
    const { file, text } = letterOf(number, SEED, vocabulary);
    await writeFile(join(`${folder}.part`, file), text);
  }
  await rename(`${folder}.part`, folder);
}

async function writeRead(read: string, folder: string): Promise<void> {
  const out = createWriteStream(`${read}.part`);
  const pool = createReadPool({ vocabulary: loadVocabulary() });
  for await (const one of pool.readAll(findLetters([folder])))
    if (isRead(one) && !out.write(`${JSON.stringify(one.determination)}\n`))
      await new Promise<void>((resolve) => out.once('drain', resolve));
  await pool.close();
  await new Promise<void>((resolve) => out.end(resolve));
  // Or else it would be on its way to the disk while the first engine is timed.
  const written = await open(`${read}.part`, 'r+');
  await written.sync();
  await written.close();
  await rename(`${read}.part`, read);
}

/** The letters as engines get them. */
export const lettersOf = ({ folder, read }: CorpusOfSize) => ({
  folder,
  async *determinations() {
    for await (const line of createInterface({ input: createReadStream(read) }))
      yield JSON.parse(line);
  },
});

/** Changes whenever the letters might come out otherwise. */
function generatorVersion(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const parts = readdirSync(join(here, 'invented')).sort();
  const files = [
    join(here, 'invented-letters.ts'),
    ...parts.map((file) => join(here, 'invented', file)),
    join(here, '../src/vocabulary/treatments.tsv'),
  ];
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

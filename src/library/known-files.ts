import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { findLetters } from '../letters/find.ts';
import { isDetermination } from './read-determination.ts';
import { type Reading, readDeterminations } from './read-determinations.ts';

/** What a corpus holds: by the content of each file, and the file of each id. */
export type Holdings = { sha256: Map<string, string>; files: Map<string, string> };

const CASE_NUMBER = /^CM\d{2}-\d{4,8}$/;

/** Hashes every letter of a corpus; only those whose name is no case number are read for their id. */
export async function holdingsOf(corpus: string, reading: Reading): Promise<Holdings> {
  const held: Holdings = { sha256: new Map(), files: new Map() };
  async function* unnamed() {
    for await (const file of findLetters([corpus])) {
      const bytes = await readFile(file).catch(() => undefined);
      if (!bytes) continue;
      const name = basename(file, extname(file));
      held.sha256.set(sha256Of(bytes), name);
      if (CASE_NUMBER.test(name)) held.files.set(name, file);
      else yield file;
    }
  }
  for await (const read of readDeterminations(unnamed(), reading)) {
    if (!isDetermination(read)) continue;
    held.sha256.set(read.source.sha256, read.id);
    held.files.set(read.id, read.source.file);
  }
  return held;
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

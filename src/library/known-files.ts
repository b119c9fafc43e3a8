import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { findLetters } from '../letters/find.ts';
import { isRead } from './letter-read.ts';
import type { ReadPool } from './read-pool.ts';

/** What a corpus holds: the id of each file by its content, and the file of each id. */
export type KnownFiles = { idOf: Map<string, string>; fileOf: Map<string, string> };

const CASE_NUMBER = /^CM\d{2}-\d{4,8}$/;

/** Hashes every letter of a corpus; only those whose name is no case number are read for their id. */
export async function knownFilesIn(corpus: string, pool: ReadPool): Promise<KnownFiles> {
  const known: KnownFiles = { idOf: new Map(), fileOf: new Map() };
  async function* unnamed() {
    for await (const file of findLetters([corpus])) {
      const bytes = await readFile(file).catch(() => undefined);
      if (!bytes) continue;
      const name = basename(file, extname(file));
      known.idOf.set(sha256Of(bytes), name);
      if (CASE_NUMBER.test(name)) known.fileOf.set(name, file);
      else yield file;
    }
  }
  for await (const read of pool.readAll(unnamed())) {
    if (!isRead(read)) continue;
    const { id, source } = read.determination;
    known.idOf.set(source.sha256, id);
    known.fileOf.set(id, source.file);
  }
  return known;
}

/** The SHA-256 of a file's bytes, in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

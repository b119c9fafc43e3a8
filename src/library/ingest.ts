import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Determination } from '../determinations/determination.ts';
import { findLetters } from '../letters/find.ts';
import { type Unreadable, unreadable } from '../letters/letter.ts';
import { fileNameFor } from './file-name.ts';
import { type KnownFiles, knownFilesIn, sha256Of } from './known-files.ts';
import { isRead } from './letter-read.ts';
import type { ReadPool } from './read-pool.ts';
import { clearAbandoned, writeWhole } from './write-whole.ts';

/** What became of each letter: ids, and the files that were left where they are. */
export type Ingested = {
  added: string[];
  updated: string[];
  unchanged: string[];
  rejected: Unreadable[];
};

export type Progress = { done: number; total: number; file: string };

type Ingesting = {
  corpus: string;
  pool: ReadPool;
  progress?: (made: Progress) => void;
  signal?: AbortSignal;
};
type Fate =
  | { added: string }
  | { updated: string }
  | { unchanged: string }
  | { rejected: Unreadable };

/**
 * `imr ingest`: reads letters and copies the good ones into the corpus, each whole or not at all.
 * The same letter again is unchanged, by its content; another version of a letter takes its place.
 * May be stopped at any moment by `signal` and run again; what is done stays done.
 */
export async function ingest(paths: string[], { progress, ...work }: Ingesting): Promise<Ingested> {
  const report: Ingested = { added: [], updated: [], unchanged: [], rejected: [] };
  await clearAbandoned(work.corpus, Date.now());
  const known = await knownFilesIn(work.corpus, work.pool);
  const fresh = new Set<string>();
  const total = await count(paths);
  let done = 0;
  for await (const read of work.pool.readAll(findLetters(paths), {
    here: true,
    ...(work.signal && { signal: work.signal }),
  })) {
    const file = isRead(read) ? read.determination.source.file : read.file;
    const fate = isRead(read)
      ? await take(read.determination, known, fresh, work)
      : { rejected: read };
    if ('added' in fate) report.added.push(fate.added);
    else if ('updated' in fate) report.updated.push(fate.updated);
    else if ('unchanged' in fate) report.unchanged.push(fate.unchanged);
    else report.rejected.push(fate.rejected);
    done += 1;
    progress?.({ done, total, file });
  }
  return report;
}

async function count(paths: string[]): Promise<number> {
  let found = 0;
  for await (const _ of findLetters(paths)) found += 1;
  return found;
}

/** Brings one letter in, where it is new or newer. `fresh` are the ids that this run has brought. */
async function take(
  read: Determination,
  known: KnownFiles,
  fresh: Set<string>,
  work: Ingesting,
): Promise<Fate> {
  const { file, sha256 } = read.source;
  const same = known.idOf.get(sha256);
  if (same !== undefined) return { unchanged: same };
  const there = known.fileOf.get(read.id);
  if (there !== undefined) {
    const before = await work.pool.read(there);
    if (isRead(before) && !isNewer(read, before.determination)) return { unchanged: read.id };
    if (!read.caseNumber && fresh.has(read.id)) return { rejected: unreadable(file, 'name-taken') };
  }
  const copied = await copy(read, work.corpus);
  if (typeof copied !== 'string') return { rejected: copied };
  if (there !== undefined && resolve(there) !== resolve(copied)) await rm(there, { force: true });
  known.idOf.set(sha256, read.id);
  known.fileOf.set(read.id, copied);
  fresh.add(read.id);
  return there === undefined ? { added: read.id } : { updated: read.id };
}

/** Another version, and not one decided earlier. The same letter by another extractor is none. */
function isNewer(read: Determination, before: Determination): boolean {
  const said = ({ source, ...rest }: Determination) => JSON.stringify(rest);
  if (said(read) === said(before)) return false;
  const [now, then] = [read.dates.decision, before.dates.decision];
  return !(now && then && now < then);
}

async function copy({ id, source }: Determination, corpus: string): Promise<string | Unreadable> {
  const bytes = await readFile(source.file).catch(() => undefined);
  if (!bytes || sha256Of(bytes) !== source.sha256) return unreadable(source.file, 'changed');
  try {
    return await writeWhole(corpus, fileNameFor(id, source.file), bytes);
  } catch {
    return unreadable(source.file, 'not-writable');
  }
}

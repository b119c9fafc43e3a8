import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { Determination } from '../../determinations/determination.ts';

/** A decision as lists, filters and counts need it; sets of names are numbers of `values`. */
export type DecisionRow = [
  overturned: 0 | 1,
  treatments: number,
  grounds: number,
  guideline: number,
];

/** A letter in the same way, with its decisions in order. */
export type LetterRow = {
  id: string;
  file: string;
  caseNumber: string | null;
  decided: string | null;
  specialties: number;
  states: number;
  /** How many different words its diagnoses have. */
  diagnosisTerms: number;
  decisions: DecisionRow[];
};

/** What a file of the corpus was when it was read: its size and time, and the letter in it. */
export type FileSeen = { stamp: string; id: string | null };

/** Rows that came and went with one revision, by their numbers. */
export type Change = { added: number[]; removed: number[] };

/**
 * What stands on disk, in LMDB. Decisions have numbers, never used twice: a letter that changes
 * gets new ones. A letter's row is known by the number of its first decision.
 */
export type Store = {
  root: RootDatabase;
  /** Where it stands. */
  path: string;
  facts: Database<string | number, string>;
  letters: Database<Determination, string>;
  rows: Database<LetterRow, number>;
  /** id → number of its row. */
  ids: Database<number, string>;
  /** Revision → what it changed. */
  changes: Database<Change, number>;
  /** Values that many rows share (sets of treatments, guideline lines), as JSON. */
  values: Database<string, number>;
  /** Hash of a value → its number. */
  valueNumbers: Database<number, string>;
  /** Term → in how many decisions it stands. */
  terms: Database<number, string>;
  /** Term and shelf → where it stands, see postings.ts. */
  postings: Database<Buffer, [term: string, shelf: number]>;
  files: Database<FileSeen, string>;
};

/** Grows when what is stored changes its shape. */
const SHAPE = 3;
const FILE = 'precedents.mdb';

const situations = readFileSync(new URL('../situations.tsv', import.meta.url));

/**
 * Opens the store of a folder. One of another version, or one that cannot be read, is thrown away
 * and begun anew: the letters are the truth. `reading` names the version of what reads letters.
 */
export function openStore(folder: string, reading: string): Store {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const version = createHash('sha1').update(`${SHAPE} ${reading}`).update(situations).digest('hex');
  const found = reopened(path, version);
  if (found) return found;
  for (const one of [path, `${path}-lock`, sizeBeside(path), openingBeside(path)])
    rmSync(one, { force: true });
  const store = opened(path);
  store.facts.putSync('version', version);
  return store;
}

function reopened(path: string, version: string): Store | undefined {
  try {
    if (!isWhole(path) || wasLostOpening(path)) return undefined;
    writeFileSync(openingBeside(path), String(process.pid));
    const store = opened(path);
    const known = store.facts.get('version') === version && holdsTogether(store);
    rmSync(openingBeside(path), { force: true });
    if (known) return store;
    void store.root.close();
  } catch {
    // No store, or a damaged one: the caller begins anew.
  }
  return undefined;
}

const sizeBeside = (path: string) => `${path}-size`;
const openingBeside = (path: string) => `${path}-opening`;

/** Notes how long the store's file is: it only ever grows, so one that is shorter was cut off. */
export function noteSize({ path }: Store): void {
  writeFileSync(sizeBeside(path), String(statSync(path).size));
}

function isWhole(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const noted = existsSync(sizeBeside(path)) ? Number(readFileSync(sizeBeside(path), 'utf8')) : 0;
  return size > 0 && size >= noted && isLmdb(path);
}

/** LMDB's own mark stands behind the header of its first page; on any other file it may crash. */
const MAGIC = Buffer.from('dec0efbe', 'hex');

function isLmdb(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(64);
    readSync(file, start, 0, start.length, 0);
    return start.includes(MAGIC);
  } finally {
    closeSync(file);
  }
}

/** A store that is damaged within can end the process that opens it: the next one finds its mark. */
function wasLostOpening(path: string): boolean {
  if (!existsSync(openingBeside(path))) return false;
  const pid = Number(readFileSync(openingBeside(path), 'utf8'));
  try {
    process.kill(pid, 0);
    return pid === process.pid;
  } catch {
    return true;
  }
}

/** Does every letter have its row and its text? */
function holdsTogether({ rows, ids, letters }: Store): boolean {
  const count = rows.getCount();
  return count === ids.getCount() && count === letters.getCount();
}

function opened(path: string): Store {
  const root = open({ path, noSubdir: true, maxDbs: 16 });
  return {
    root,
    path,
    facts: root.openDB('facts', {}),
    letters: root.openDB('letters', { encoding: 'json', compression: true }),
    rows: root.openDB('rows', {}),
    ids: root.openDB('ids', {}),
    changes: root.openDB('changes', {}),
    values: root.openDB('values', {}),
    valueNumbers: root.openDB('value numbers', {}),
    terms: root.openDB('terms', {}),
    postings: root.openDB('postings', { encoding: 'binary' }),
    files: root.openDB('files', {}),
  };
}

/** The number that grows with each change, the same for all processes that share the store. */
export const revisionOf = ({ facts }: Store): number => Number(facts.get('revision') ?? 0);

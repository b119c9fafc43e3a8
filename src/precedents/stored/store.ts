import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { Determination } from '../../determinations/determination.ts';
import { mayBeOpened, openedWithMark, throwAway } from './store-file.ts';
import { alone } from './store-lock.ts';
import { usualLetter } from './usual-letter.ts';

/** What a file of the corpus was when it was read: its size and time, and the letter in it, or of which it is a copy. */
export type FileSeen = { stamp: string; id: string | null; copyOf?: string };

/** What stands on disk, in LMDB. Decisions, and letters by their first one, have numbers: see shelves.ts. */
export type Store = {
  root: RootDatabase;
  /** Where it stands. */
  path: string;
  facts: Database<string | number, string>;
  letters: Database<Determination, string>;
  /** Number of a letter → its id, and the other way round. */
  ids: Database<string, number>;
  numbers: Database<number, string>;
  /** What letters can be called by, whole and in parts, each with the ids: see look-up.ts. */
  called: Database<string, string>;
  calledInPart: Database<string, string>;
  /** What lists, filters and counts need, see shelves.ts. */
  shelves: Database<Buffer, number>;
  /** Revision → the shelves that it changed. */
  changes: Database<number[], number>;
  /** Values that many decisions share (treatments, specialties, guideline lines), as JSON. */
  values: Database<string, number>;
  /** Hash of a value → its number. */
  valueNumbers: Database<number, string>;
  /** Term → in how many decisions it stands. */
  terms: Database<number, string>;
  /** Term and shelf → where it stands in what is said of decisions, see postings.ts. */
  postings: Database<Buffer, [term: string, shelf: number]>;
  /** The same for what is said of a letter as a whole: its summary and diagnoses. */
  background: Database<Buffer, [term: string, shelf: number]>;
  files: Database<FileSeen, string>;
};

/**
 * For asking, pieces of the file are mapped that are let go again, so that a large collection does
 * not fill the memory by and by; writing is quicker where all of it stays mapped.
 */
type Use = 'asking' | 'writing';

/** Grows when what is stored changes its shape. */
const SHAPE = 6;
const FILE = 'precedents.mdb';

const concepts = readFileSync(new URL('../../analysis/concepts.tsv', import.meta.url));

/**
 * Opens the store of a folder. One of another version, or one that cannot be read, is thrown away
 * and begun anew: the letters are the truth. `reading` names the version of what reads letters.
 * Several processes may open it at once: one begins it anew, the others find what that one made.
 */
export function openStore(folder: string, reading: string, use: Use = 'writing'): Store {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const version = createHash('sha1').update(`${SHAPE} ${reading}`).update(concepts).digest('hex');
  return (
    reopened(path, version, use) ??
    alone(`${path}-beginning`, () => reopened(path, version, use) ?? begun(path, version, use))
  );
}

function begun(path: string, version: string, use: Use): Store {
  throwAway(path);
  const store = opened(path, use);
  store.root.transactionSync(() => {
    store.facts.putSync('version', version);
    store.facts.putSync('made', randomUUID());
  });
  return store;
}

function reopened(path: string, version: string, use: Use): Store | undefined {
  try {
    if (!mayBeOpened(path)) return undefined;
    const store = openedWithMark(path, () => opened(path, use));
    if (store.facts.get('version') === version && holdsTogether(store)) return store;
    void store.root.close();
  } catch {
    // A damaged store, or one that another process is just throwing away: the caller begins anew.
  }
  return undefined;
}

/** Has every letter its number and its text? */
function holdsTogether({ ids, numbers, letters }: Store): boolean {
  const count = entriesIn(ids);
  return count === entriesIn(numbers) && count === entriesIn(letters);
}

/** How many entries a database has; looked up, not counted. */
export const entriesIn = (database: { getStats(): object }) =>
  (database.getStats() as { entryCount: number }).entryCount;

function opened(path: string, use: Use): Store {
  const root = open({ path, noSubdir: true, maxDbs: 16, remapChunks: use === 'asking' });
  return {
    root,
    path,
    facts: root.openDB('facts', {}),
    letters: root.openDB('letters', { encoding: 'json', compression: { dictionary: usualLetter } }),
    ids: root.openDB('ids', {}),
    numbers: root.openDB('numbers', {}),
    called: root.openDB('called', { dupSort: true, encoding: 'ordered-binary' }),
    calledInPart: root.openDB('called in part', { dupSort: true, encoding: 'ordered-binary' }),
    shelves: root.openDB('shelves', { encoding: 'binary' }),
    changes: root.openDB('changes', {}),
    values: root.openDB('values', {}),
    valueNumbers: root.openDB('value numbers', {}),
    terms: root.openDB('terms', {}),
    postings: root.openDB('postings', { encoding: 'binary' }),
    background: root.openDB('background', { encoding: 'binary' }),
    files: root.openDB('files', { encoding: 'json' }),
  };
}

/** The number that grows with each change, the same for all processes that share the store. */
export const revisionOf = ({ facts }: Store): number => Number(facts.get('revision') ?? 0);

/** How many shared values there are; their numbers are below that. */
export const valuesOf = ({ facts }: Store): number => Number(facts.get('next value') ?? 0);

/** What tells a store from another that was begun later in its place. */
export const makingOf = ({ facts }: Store): string => String(facts.get('made'));

/** All shelves of a term. */
export const rangeOf = (term: string) => ({ start: [term, 0], end: [term, 1e9] });

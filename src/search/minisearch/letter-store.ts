import { createHash, randomUUID } from 'node:crypto';
import type { Determination } from '../../determinations/determination.ts';
import { openDatabase } from '../../sqlite/open-database.ts';
import type { KnownFile, LetterChange } from '../engine.ts';
import type { Document } from '../fields.ts';
import { type FactsOfLetter, factsOf } from './decisions.ts';

/**
 * Letters and what is known of their files, in one SQLite file: a letter, what is indexed of it and
 * its file are written in one transaction. Each text carries its checksum, for SQLite tells damage
 * in its own pages only. Several processes may share the file.
 */
export type LetterStore = {
  /** Tells this store from one that was begun later in its place. */
  made: string;
  /** Every letter with the key of its first decision; the others of a letter follow on it. */
  letters(): Iterable<{ firstKey: number; facts: FactsOfLetter }>;
  /** The same without what is known of the letters. */
  keys(): Map<string, number>;
  facts(id: string): { firstKey: number; facts: FactsOfLetter } | undefined;
  determination(firstKey: number): Determination | undefined;
  /** What is indexed of the decisions of a letter. */
  documents(firstKey: number): Document[] | undefined;
  files(): [file: string, known: KnownFile][];
  /** Writes a change whole or not at all; gives the keys of the letters put, in their order. */
  write(change: LetterChange): number[];
  /** Has another process written since this was asked last? */
  hasChangedElsewhere(): boolean;
  close(): void;
};

/** A text of the store is not what was written. */
export class DamagedTextError extends Error {
  override name = 'DamagedTextError';
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS store (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS letters (
    id TEXT PRIMARY KEY, first_key INTEGER NOT NULL, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS texts (
    first_key INTEGER PRIMARY KEY, letter TEXT NOT NULL, documents TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS files (
    file TEXT PRIMARY KEY, stamp TEXT NOT NULL, letter TEXT) WITHOUT ROWID;`;

type LetterRow = { id: string; first_key: number; facts: string };
type FileRow = { file: string; stamp: string; letter: string | null };

/**
 * Opens the letters of a file, `:memory:` for none; makes it where it is missing. Throws what
 * SQLite says where it cannot be opened.
 */
export function openLetterStore(path: string): LetterStore {
  const database = openDatabase(path, SCHEMA);
  const query = (sql: string) => database.prepare(sql);
  const setValue = query('INSERT OR REPLACE INTO store VALUES (?, ?)');
  const getValue = query('SELECT value FROM store WHERE name = ?');
  const allLetters = query('SELECT id, first_key, facts FROM letters');
  const allKeys = query('SELECT id, first_key FROM letters');
  const letterOf = query('SELECT id, first_key, facts FROM letters WHERE id = ?');
  const textOf = query('SELECT letter FROM texts WHERE first_key = ?');
  const documentsOf = query('SELECT documents FROM texts WHERE first_key = ?');
  const deleteTexts = query(
    'DELETE FROM texts WHERE first_key = (SELECT first_key FROM letters WHERE id = ?)',
  );
  const deleteLetter = query('DELETE FROM letters WHERE id = ?');
  const putLetter = query('INSERT INTO letters VALUES (?, ?, ?)');
  const putTexts = query('INSERT INTO texts VALUES (?, ?, ?)');
  const putFile = query('INSERT OR REPLACE INTO files VALUES (?, ?, ?)');
  const deleteFile = query('DELETE FROM files WHERE file = ?');

  const valueFor = (name: string) => (getValue.get(name) as { value: unknown } | undefined)?.value;
  const inOne = <T>(work: () => T): T => database.transaction(work).immediate();
  const made = inOne(() => {
    if (valueFor('made') === undefined) setValue.run('made', randomUUID());
    return String(valueFor('made'));
  });
  const dataVersion = query('PRAGMA data_version');
  const version = () => (dataVersion.get() as { data_version: number }).data_version;
  let seen = version();

  const held = ({ first_key, facts }: LetterRow) => ({
    firstKey: first_key,
    facts: opened<FactsOfLetter>(facts),
  });

  function forget(id: string): void {
    deleteTexts.run(id);
    deleteLetter.run(id);
  }

  return {
    made,
    *letters() {
      for (const row of allLetters.iterate()) yield held(row as LetterRow);
    },
    keys: () => new Map((allKeys.all() as LetterRow[]).map(({ id, first_key }) => [id, first_key])),
    facts(id) {
      const row = letterOf.get(id) as LetterRow | undefined;
      return row && held(row);
    },
    determination(firstKey) {
      const row = textOf.get(firstKey) as { letter: string } | undefined;
      return row && opened<Determination>(row.letter);
    },
    documents(firstKey) {
      const row = documentsOf.get(firstKey) as { documents: string } | undefined;
      return row && opened<Document[]>(row.documents);
    },
    files: () =>
      (query('SELECT file, stamp, letter FROM files').all() as FileRow[]).map(
        ({ file, stamp, letter }) => [file, { stamp, letter }],
      ),
    write: ({ put, remove, files }) =>
      inOne(() => {
        for (const id of remove) forget(id);
        let next = Number(valueFor('next key') ?? 1);
        const keys = put.map(({ determination, documents }) => {
          const { id, decisions } = determination;
          const firstKey = next;
          // A letter without decisions has a key as well: it tells one version from another.
          next += Math.max(1, decisions.length);
          forget(id);
          putLetter.run(id, firstKey, sealed(factsOf(determination)));
          putTexts.run(firstKey, sealed(determination), sealed(documents));
          return firstKey;
        });
        setValue.run('next key', next);
        for (const file of files.gone) deleteFile.run(file);
        for (const [file, { stamp, letter }] of files.seen) putFile.run(file, stamp, letter);
        return keys;
      }),
    hasChangedElsewhere() {
      const now = version();
      const hasChanged = now !== seen;
      seen = now;
      return hasChanged;
    },
    close: () => void database.close(),
  };
}

const CHECKSUM = 16;
const checksumOf = (text: string) =>
  createHash('sha1').update(text).digest('hex').slice(0, CHECKSUM);

/** A value as text behind its checksum. */
function sealed(value: unknown): string {
  const text = JSON.stringify(value);
  return checksumOf(text) + text;
}

/** The value of a text behind its checksum. Throws a DamagedTextError where the two differ. */
function opened<T>(text: string): T {
  const value = text.slice(CHECKSUM);
  if (checksumOf(value) !== text.slice(0, CHECKSUM))
    throw new DamagedTextError('A letter in the store is damaged.');
  return JSON.parse(value) as T;
}

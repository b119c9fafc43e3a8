import { hash, randomUUID } from 'node:crypto';
import type { Determination } from '../../determinations/determination.ts';
import {
  closeDatabase,
  DamagedDatabase,
  inTransaction,
  openDatabase,
  rows,
  textOf,
} from '../../sqlite/open-database.ts';
import type { KnownFile, LetterChange } from '../engine.ts';
import type { Document } from '../fields.ts';
import { type FactsOfLetter, factsOf } from './decisions.ts';

/**
 * Letters and what is known of their files, in one SQLite file: a letter, what is indexed of it and
 * its file are written in one transaction. Each text carries its checksum, for SQLite tells damage
 * in its own structure only. Several processes may share the file. Reading throws what SQLite says,
 * or a DamagedDatabase where a text is not what was written.
 */
export type LetterStore = {
  /** Tells this store from one that was begun later in its place. */
  made: string;
  /** Every letter with the key of its first decision; the others of a letter follow on it. */
  letters(): Iterable<HeldFacts>;
  /** The same without what is known of the letters: id → key of the first decision. */
  keys(): Map<string, number>;
  facts(id: string): HeldFacts | undefined;
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

type HeldFacts = { firstKey: number; facts: FactsOfLetter };

/** The tables; a file name says which version of them it holds, see the library. */
const migrations = [
  `CREATE TABLE store (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
   CREATE TABLE letters (
     id TEXT PRIMARY KEY, first_key INTEGER NOT NULL, facts TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE texts (
     first_key INTEGER PRIMARY KEY, letter TEXT NOT NULL, documents TEXT NOT NULL);
   CREATE TABLE files (
     file TEXT PRIMARY KEY, stamp TEXT NOT NULL, letter TEXT) WITHOUT ROWID;`,
];

/**
 * Opens the letters of a file, `:memory:` for none; makes it where it is missing. Throws what
 * SQLite says where it cannot be opened.
 */
export function openLetterStore(file: string): LetterStore {
  const database = openDatabase(file, { migrations, durability: 'normal' });
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: unknown[]) => void statement.run(...values);
  };
  const setValue = run('INSERT OR REPLACE INTO store VALUES (?, ?)');
  const deleteTexts = run(
    'DELETE FROM texts WHERE first_key = (SELECT first_key FROM letters WHERE id = ?)',
  );
  const deleteLetter = run('DELETE FROM letters WHERE id = ?');
  const putLetter = run('INSERT INTO letters VALUES (?, ?, ?)');
  const putTexts = run('INSERT INTO texts VALUES (?, ?, ?)');
  const putFile = run('INSERT OR REPLACE INTO files VALUES (?, ?, ?)');
  const deleteFile = run('DELETE FROM files WHERE file = ?');

  const select = (sql: string, ...values: unknown[]) => rows(database, sql, ...values);
  const letterText = database
    .prepare('SELECT CAST(letter AS BLOB) FROM texts WHERE first_key = ?')
    .raw();
  const valueFor = (name: string): string | undefined => {
    const [row] = select('SELECT CAST(value AS BLOB) FROM store WHERE name = ?', name);
    return row && textOf(row[0]);
  };
  const HELD = 'SELECT CAST(first_key AS INTEGER), CAST(facts AS BLOB) FROM letters';
  const held = ([firstKey, facts]: unknown[]): HeldFacts => ({
    firstKey: Number(firstKey),
    facts: unsealed<FactsOfLetter>(facts),
  });
  const dataVersion = () => Number(select('PRAGMA data_version')[0]?.[0]);

  function forget(id: string): void {
    deleteTexts(id);
    deleteLetter(id);
  }

  const made = inTransaction(database, () => {
    if (valueFor('made') === undefined) setValue('made', randomUUID());
    return valueFor('made') ?? '';
  });
  let seen = dataVersion();

  return {
    made,
    *letters() {
      for (const row of select(HELD)) yield held(row);
    },
    keys: () =>
      new Map(
        select('SELECT CAST(id AS BLOB), CAST(first_key AS INTEGER) FROM letters').map(
          ([id, firstKey]) => [textOf(id), Number(firstKey)],
        ),
      ),
    facts(id) {
      const [row] = select(`${HELD} WHERE id = ?`, id);
      return row && held(row);
    },
    determination(firstKey) {
      const row = letterText.get(firstKey) as unknown[] | undefined;
      return row && unsealed<Determination>(row[0]);
    },
    documents(firstKey) {
      const [row] = select(
        'SELECT CAST(documents AS BLOB) FROM texts WHERE first_key = ?',
        firstKey,
      );
      return row && unsealed<Document[]>(row[0]);
    },
    files: () =>
      select('SELECT CAST(file AS BLOB), CAST(stamp AS BLOB), CAST(letter AS BLOB) FROM files').map(
        ([file, stamp, letter]) => [
          textOf(file),
          { stamp: textOf(stamp), letter: letter === null ? null : textOf(letter) },
        ],
      ),
    write: ({ put, remove, files }) =>
      inTransaction(database, () => {
        for (const id of remove) forget(id);
        let next = Number(valueFor('next key') ?? 1);
        const keys = put.map(({ determination, documents }) => {
          const { id, decisions } = determination;
          const firstKey = next;
          // A letter without decisions has a key as well: it tells one version from another.
          next += Math.max(1, decisions.length);
          forget(id);
          putLetter(id, firstKey, sealed(factsOf(determination)));
          putTexts(firstKey, sealed(determination), sealed(documents));
          return firstKey;
        });
        setValue('next key', String(next));
        for (const file of files.gone) deleteFile(file);
        for (const [file, { stamp, letter }] of files.seen) putFile(file, stamp, letter);
        return keys;
      }),
    hasChangedElsewhere() {
      const now = dataVersion();
      const hasChanged = now !== seen;
      seen = now;
      return hasChanged;
    },
    close: () => closeDatabase(database),
  };
}

const CHECKSUM = 16;
const checksumOf = (text: string) => hash('sha1', text, 'hex').slice(0, CHECKSUM);

/** A value as text behind its checksum. */
function sealed(value: unknown): string {
  const text = JSON.stringify(value);
  return checksumOf(text) + text;
}

/** The value of a column with text behind its checksum. Throws where the two differ. */
function unsealed<T>(column: unknown): T {
  const text = textOf(column);
  const value = text.slice(CHECKSUM);
  if (checksumOf(value) !== text.slice(0, CHECKSUM))
    throw new DamagedDatabase('a letter is not what was written');
  return JSON.parse(value) as T;
}

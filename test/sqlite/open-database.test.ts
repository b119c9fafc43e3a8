import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  closeDatabase,
  type Database,
  inTransaction,
  isDamaged,
  moveAside,
  openDatabase,
  rows,
  textOf,
} from '../../src/sqlite/open-database.ts';

const first = 'CREATE TABLE things (name TEXT) STRICT';
const second = 'ALTER TABLE things ADD COLUMN weight INTEGER';

let folder: string;
let file: string;
const opened: Database[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imr-sqlite-'));
  file = path.join(folder, 'deeper', 'test.sqlite');
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(migrations = [first]): Database {
  const database = openDatabase(file, { migrations, durability: 'normal', check: true });
  opened.push(database);
  return database;
}

const add = (database: Database, name: string) =>
  database.prepare('INSERT INTO things (name) VALUES (?)').run(name);
const names = (database: Database) =>
  rows(database, 'SELECT CAST(name AS BLOB) FROM things').map(([name]) => textOf(name));

test('a file is brought to the newest schema, whichever it had, with what it holds', () => {
  add(open(), 'spoon');
  const newer = open([first, second]);
  newer.prepare('INSERT INTO things VALUES (?, ?)').run('fork', 7);
  expect(names(newer)).toEqual(['spoon', 'fork']);
  expect(names(open([first, second]))).toEqual(['spoon', 'fork']);
});

test('a file of a later version is opened as it is', () => {
  add(open([first, second]), 'spoon');
  expect(names(open())).toEqual(['spoon']);
});

test('a transaction is kept whole or not at all, and throws what its work threw', () => {
  const database = open();
  const failing = () =>
    inTransaction(database, () => {
      add(database, 'spoon');
      throw new Error('dropped');
    });
  expect(failing).toThrow('dropped');
  expect(names(database)).toEqual([]);
  expect(inTransaction(database, () => add(database, 'fork').changes)).toBe(1);
});

test('an error that has ended the transaction already is not hidden by the roll-back', () => {
  const database = open();
  const failing = () =>
    inTransaction(database, () => {
      database.exec('ROLLBACK');
      throw new Error('the disk is full');
    });
  expect(failing).toThrow('the disk is full');
});

test('text that is not UTF-8 is read with a replacement character', () => {
  const database = open();
  database.exec("INSERT INTO things (name) VALUES (CAST(x'61ff62' AS TEXT))");
  expect(names(database)).toEqual(['a\uFFFDb']);
});

test('a closed database is whole in its one file', () => {
  const database = open();
  add(database, 'spoon');
  closeDatabase(database);
  const copy = path.join(folder, 'copy.sqlite');
  writeFileSync(copy, readFileSync(file));
  file = copy;
  expect(names(open())).toEqual(['spoon']);
});

test.each([
  ['text', (content: Buffer) => Buffer.alloc(content.length, 'a letter ')],
  ['a file cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
  ['a table that is another one’s', () => foreignFile()],
])('%s is said to be damaged', (_, change) => {
  const database = open();
  for (let at = 0; at < 500; at++) add(database, `spoon ${at}`);
  closeDatabase(database);
  writeFileSync(file, change(readFileSync(file)));
  let failure: unknown;
  try {
    open();
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(Error);
  expect(isDamaged(failure)).toBe(true);
});

/** A database in which another program keeps things of its own. */
function foreignFile(): Buffer {
  const foreign = path.join(folder, 'foreign.sqlite');
  const migrations = ['CREATE TABLE things (colour TEXT); PRAGMA user_version = 0'];
  const database = openDatabase(foreign, { migrations, durability: 'normal' });
  database.exec('PRAGMA user_version = 0');
  closeDatabase(database);
  return readFileSync(foreign);
}

test('no other failure is taken for damage', () => {
  expect(isDamaged(new Error('database disk image is malformed'))).toBe(false);
  expect(isDamaged(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBe(false);
  expect(isDamaged(undefined)).toBe(false);
});

test('a file is moved aside with its log, under a name that is free', () => {
  const now = new Date('2026-11-01T12:00:00Z');
  const moved = ['one', 'two'].map((name) => {
    const database = open();
    add(database, name);
    return moveAside(file, now);
  });
  expect(moved.map((one) => path.basename(one))).toEqual([
    'test.sqlite.damaged-2026-11-01T12-00-00',
    'test.sqlite.damaged-2026-11-01T12-00-00-2',
  ]);
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}-wal`)).toBe(false);
  file = moved[1] as string;
  expect(names(open())).toEqual(['two']);
});

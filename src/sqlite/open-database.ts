import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';

/** An open SQLite database; its calls are synchronous. */
export type Database = Libsql.Database;

type Options = {
  /**
   * SQL that brings a file from one version of its schema to the next: the first creates the
   * tables. How many were applied stands in the file (`PRAGMA user_version`), so a list may only
   * grow at its end.
   */
  migrations: readonly string[];
  /**
   * `full`: what is committed outlives a power cut. `normal`: a power cut may cost the last
   * commits, never the rest; enough for what can be built anew.
   */
  durability: 'full' | 'normal';
  /** Reads the whole file and throws where its structure is damaged: for small files. */
  check?: boolean;
};

/** How long a statement waits for another process that is writing, in milliseconds. */
const busyTimeout = 5_000;

/**
 * Opens the database in `file`, and makes file and folder where they are missing. Several processes
 * may have it open: one writes, the others read meanwhile (write-ahead log). Throws where the file
 * cannot be opened, is no database, or is damaged; the functions below tell which.
 */
export function openDatabase(file: string, options: Options): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Libsql(file, { timeout: busyTimeout });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
    // A damaged or foreign file may hold anything: pages are checked, its functions never called.
    database.exec('PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF');
    if (options.check) checkIntegrity(database);
    migrate(database, options.migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Closes a database after bringing its log into the file, so that the file alone can be copied. The
 * files beside it go when the garbage collector has run: libsql keeps a database open for as long as
 * a statement of it is in memory.
 */
export function closeDatabase(database: Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // On a full disk, or in a damaged file, the log stays and is read at the next opening.
  }
  database.close();
}

/** Throws a DamagedDatabase where pages, rows or indexes do not agree with each other. */
export function checkIntegrity(database: Database): void {
  const [found] = rows(
    database,
    'SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check(1)',
  );
  const said = textOf(found?.[0]);
  if (said !== 'ok') throw new DamagedDatabase(said.replace(/\s+/g, ' ').slice(0, 200));
}

/** A check found what SQLite itself did not stumble over. */
export class DamagedDatabase extends Error {
  override name = 'DamagedDatabase';
}

function migrate(database: Database, migrations: readonly string[]): void {
  if (appliedIn(database) >= migrations.length) return;
  inTransaction(database, () => {
    // Read again: another process may have done it meanwhile.
    for (const sql of migrations.slice(appliedIn(database))) database.exec(sql);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

const appliedIn = (database: Database): number =>
  Number(rows(database, 'PRAGMA user_version')[0]?.[0]);

/**
 * The rows of a SELECT, each a list of its columns. Every column that holds text must be read as
 * `CAST(column AS BLOB)`, through `textOf`, and a number as `CAST(column AS INTEGER)`: text that is
 * not UTF-8, as it may stand in a damaged file, makes libsql 0.5.29 end the process.
 */
export const rows = (database: Database, sql: string, ...values: unknown[]): unknown[][] =>
  database
    .prepare(sql)
    .raw()
    .all(...values) as unknown[][];

/** A column read as `CAST(column AS BLOB)`, as text; what is not UTF-8 becomes U+FFFD. */
export const textOf = (column: unknown): string =>
  column instanceof Uint8Array || column instanceof ArrayBuffer
    ? new TextDecoder().decode(column)
    : '';

/**
 * Does `work` in one transaction, which no other process can write during: all of it is kept or
 * nothing. Returns what `work` returns and throws what it throws.
 */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has ended the transaction already.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Whether the error says that the file is damaged, is no database, or does not hold the tables that
 * its version promises: nothing but another file helps.
 */
export const isDamaged = (error: unknown): boolean =>
  error instanceof DamagedDatabase ||
  /^SQLITE_(CORRUPT|NOTADB|MISMATCH|TOOBIG)/.test(codeOf(error)) ||
  (codeOf(error) === 'SQLITE_ERROR' &&
    /no such (table|column)|already exists|has no column|unsupported file format|malformed/.test(
      (error as Error).message,
    ));

/** SQLite's name for an error (sqlite.org/rescode.html); empty where it has none. */
const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
};

/**
 * Renames a damaged file, with the two that SQLite keeps beside it, and returns its new name. The
 * log goes first: left behind, it would be read into the next database of that name. Throws what
 * Node throws where the folder cannot be written.
 */
export function moveAside(file: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const named = `${file}.damaged-${stamp}`;
  let aside = named;
  for (let copy = 2; existsSync(aside); copy++) aside = `${named}-${copy}`;
  for (const suffix of ['-wal', '-shm', ''])
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return aside;
}

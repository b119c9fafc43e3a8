import { statSync } from 'node:fs';
import path from 'node:path';
import {
  closeDatabase,
  type Database,
  isDamaged,
  moveAside,
  openDatabase,
} from '../sqlite/open-database.ts';
import { migrations } from './migrations.ts';

/** Where a sentence for whoever runs the bot goes, with the error that it is about. */
export type Tell = (sentence: string, error?: unknown) => void;

/** Something could not be kept or read; the message says which file and why, in one sentence. */
export class StateError extends Error {
  override name = 'StateError';
}

/** The one file of the state, opened anew where that is needed. */
export type StateFile = {
  /** Does `work` on the database and returns its result. Throws a StateError where it fails. */
  attempt<T>(work: (database: Database) => T): T;
  /** The same, but where it fails that is told, and `otherwise` returned. */
  attemptOr<T>(otherwise: T, work: (database: Database) => T): T;
  tell: Tell;
  close(): void;
};

/**
 * After a failed opening, milliseconds until the next: it may have waited for another process, and
 * an answer must not wait each time.
 */
const pause = 10_000;

/**
 * The state in `file`, opened at its first use and made where it is missing. A damaged file, found
 * at any time, is renamed and told, and work goes on with a new one; any other failure (a full
 * disk, a file that may not be written) costs that piece of work alone.
 */
export function openStateFile(file: string, tell: Tell): StateFile {
  let current: { database: Database; inode: number | undefined } | undefined;

  let failure: { error: unknown; until: number } | undefined;

  const drop = () => {
    current?.database.close();
    current = undefined;
  };

  function open(): Database {
    const database = openDatabase(file, { migrations, durability: 'full', check: true });
    current = { database, inode: inodeOf(file) };
    return database;
  }

  function openOrBeginAnew(): Database {
    const inode = inodeOf(file);
    try {
      return open();
    } catch (error) {
      if (!isDamaged(error) && !isFolder(file)) throw error;
      return beginAnew(error, inode);
    }
  }

  /** `inode`: the file that is damaged; another process may have moved it aside already. */
  function beginAnew(error: unknown, inode: number | undefined): Database {
    drop();
    if (inode === inodeOf(file)) {
      const aside = path.basename(moveAside(file, new Date()));
      tell(
        `${file} is damaged and was renamed to ${aside}; a new one was begun, without the preferences, saved questions, feedback and installations of the old one (${reasonOf(error)}).`,
      );
    }
    return open();
  }

  function connection(): Database {
    if (current && current.inode !== inodeOf(file)) {
      drop();
      tell(`${file} was moved or removed by somebody else; the file that is there now is used.`);
    }
    if (current) return current.database;
    if (failure && performance.now() < failure.until) throw failure.error;
    try {
      return openOrBeginAnew();
    } catch (error) {
      failure = { error, until: performance.now() + pause };
      throw error;
    }
  }

  function attempt<T>(work: (database: Database) => T): T {
    try {
      const database = connection();
      const inode = current?.inode;
      try {
        return work(database);
      } catch (error) {
        if (!isDamaged(error)) throw error;
        return work(beginAnew(error, inode));
      }
    } catch (error) {
      const sentence = `${file} cannot be read or written: ${reasonOf(error)}.`;
      throw new StateError(sentence, { cause: error });
    }
  }

  return {
    attempt,
    attemptOr(otherwise, work) {
      try {
        return attempt(work);
      } catch (error) {
        tell(reasonOf(error), error);
        return otherwise;
      }
    },
    tell,
    close() {
      if (current) closeDatabase(current.database);
      current = undefined;
    },
  };
}

const inodeOf = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.ino;

const isFolder = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

import { type Database, inTransaction, rows, textOf } from '../sqlite/open-database.ts';
import type { Person } from './person.ts';
import type { StateFile } from './state-file.ts';

/** A question that a person keeps, and since when (ISO 8601). */
export type SavedQuestion = { text: string; saved: string };

/** Saved questions a person may keep. */
export const mostSaved = 25;

const newestFirst = 'ORDER BY saved DESC, id DESC';

/** The questions that people saved; whoever saves one more than they may loses the oldest. */
export const createSavedQuestions = ({ attempt, attemptOr }: StateFile) => ({
  /** Newest first; none where they cannot be read. */
  of({ team, user }: Person): SavedQuestion[] {
    const found = attemptOr([], (database) =>
      rows(
        database,
        `SELECT CAST(text AS BLOB), CAST(saved AS BLOB) FROM saved_questions
         WHERE team = ? AND user = ? ${newestFirst} LIMIT ${mostSaved}`,
        team,
        user,
      ),
    );
    return found.map(([text, saved]) => ({ text: textOf(text), saved: textOf(saved) }));
  },

  /** A question saved again counts as new. Throws a StateError where it cannot be kept. */
  save({ team, user }: Person, text: string, when: Date): void {
    attempt((database) =>
      inTransaction(database, () => {
        remove(database, { team, user }, text);
        database
          .prepare('INSERT INTO saved_questions (team, user, text, saved) VALUES (?, ?, ?, ?)')
          .run(team, user, text, when.toISOString());
        database
          .prepare(
            `DELETE FROM saved_questions WHERE id IN (
               SELECT id FROM saved_questions WHERE team = ? AND user = ?
               ${newestFirst} LIMIT -1 OFFSET ${mostSaved})`,
          )
          .run(team, user);
      }),
    );
  },

  /** Throws a StateError where it cannot be removed. */
  forget(person: Person, text: string): void {
    attempt((database) => remove(database, person, text));
  },

  /** Throws a StateError where nothing can be read. */
  all(): (Person & SavedQuestion)[] {
    const found = attempt((database) =>
      rows(
        database,
        `SELECT CAST(team AS BLOB), CAST(user AS BLOB), CAST(text AS BLOB), CAST(saved AS BLOB)
         FROM saved_questions ORDER BY team, user, saved DESC, id DESC`,
      ),
    );
    return found.map(([team, user, text, saved]) => ({
      team: textOf(team),
      user: textOf(user),
      text: textOf(text),
      saved: textOf(saved),
    }));
  },
});

const remove = (database: Database, { team, user }: Person, text: string) =>
  database
    .prepare('DELETE FROM saved_questions WHERE team = ? AND user = ? AND text = ?')
    .run(team, user, text);

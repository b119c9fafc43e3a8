/**
 * The tables of the state. A list that only grows: see `openDatabase`. Times of claims are
 * milliseconds since 1970, all others ISO 8601; `verdict` and `installation` are JSON.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE visibility (
     team TEXT NOT NULL,
     channel TEXT NOT NULL,
     visibility TEXT NOT NULL,
     PRIMARY KEY (team, channel)
   ) STRICT;
   CREATE TABLE saved_questions (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     team TEXT NOT NULL,
     user TEXT NOT NULL,
     text TEXT NOT NULL,
     saved TEXT NOT NULL,
     UNIQUE (team, user, text)
   ) STRICT;
   CREATE TABLE verdicts (
     team TEXT NOT NULL,
     user TEXT NOT NULL,
     answer TEXT NOT NULL,
     verdict TEXT NOT NULL,
     PRIMARY KEY (team, user, answer)
   ) STRICT;
   CREATE TABLE claims (
     key TEXT PRIMARY KEY,
     claimed INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE installations (
     key TEXT PRIMARY KEY,
     installation TEXT NOT NULL
   ) STRICT;`,
];

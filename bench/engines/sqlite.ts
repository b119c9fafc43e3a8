import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Engine, fields, membersOf, rowsOf } from './engine.ts';

const WEIGHTS = '8, 6, 4, 0.3, 1, 0.2';

/** SQLite's FTS5 with porter stemming and weighted columns; its package is of bench/ alone. */
export const sqlite: Engine = {
  name: 'SQLite FTS5',
  mostLetters: Number.POSITIVE_INFINITY,
  async build(determinations, folder) {
    const db = opened(folder);
    db.exec(
      `CREATE VIRTUAL TABLE d USING fts5(${fields.join(', ')}, overturned UNINDEXED, tokenize = 'porter unicode61')`,
    );
    const insert = db.prepare(
      `INSERT INTO d(rowid, ${fields.join(', ')}, overturned) VALUES (?, ${fields.map(() => '?').join(', ')}, ?)`,
    );
    db.exec('BEGIN');
    for await (const row of rowsOf(determinations))
      insert.run(row.id, ...fields.map((field) => row[field]), row.overturned);
    db.exec('COMMIT');
    db.close();
  },
  async open(folder) {
    const db = opened(folder);
    const best = db.prepare(
      `SELECT rowid, overturned FROM d WHERE d MATCH ? ORDER BY bm25(d, ${WEIGHTS}) LIMIT 5`,
    );
    const counted = db.prepare(
      'SELECT overturned, count(*) FROM d WHERE d MATCH ? GROUP BY overturned',
    );
    return {
      async ask({ kind, question }) {
        const members = membersOf(question);
        const words = question.words.map((word) => `"${word}"`);
        const treatment = `treatments:(${members.join(' OR ')})`;
        if (members.length === 0)
          return found(best, words.join(' AND ')) ?? found(best, words.join(' OR '));
        if (kind === 'outcomes') return counted.all(treatment);
        if (words.length === 0) return best.all(treatment);
        return found(best, `${treatment} AND (${words.join(' OR ')})`) ?? best.all(treatment);
      },
    };
  },
};

type Statement = { all(query: string): unknown[]; run(...values: unknown[]): unknown };
type Sqlite = { exec(sql: string): void; prepare(sql: string): Statement; close(): void };

function opened(folder: string): Sqlite {
  const Database = createRequire(import.meta.url)('libsql') as new (path: string) => Sqlite;
  return new Database(join(folder, 'fts5.db'));
}

function found(statement: Statement, query: string): unknown[] | undefined {
  const rows = statement.all(query);
  return rows.length > 0 ? rows : undefined;
}

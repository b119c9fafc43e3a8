import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Question } from '../../src/questions/question.ts';
import type { Engine } from './engine.ts';
import { fields, LATER, membersOf, type Row, rowsOf, wordsIn } from './rows.ts';

const WEIGHTS = '8, 6, 4, 0.3, 1, 0.2';

/**
 * SQLite's FTS5 with porter stemming and weighted columns, the index alone: texts are not kept.
 * Treatments decide what belongs, words order it, as in the product.
 */
export const sqlite: Engine = {
  name: 'SQLite FTS5',
  mostLetters: Number.POSITIVE_INFINITY,
  async build({ determinations }, folder) {
    const db = opened(folder);
    db.exec(
      `CREATE VIRTUAL TABLE d USING fts5(${fields.join(', ')}, content='', tokenize='porter unicode61')`,
    );
    db.exec('CREATE TABLE decisions(id INTEGER PRIMARY KEY, overturned INTEGER)');
    await insert(db, rowsOf(determinations()));
    db.close();
  },
  async settle(folder) {
    const db = opened(folder);
    db.exec("INSERT INTO d(d) VALUES ('optimize')");
    db.close();
  },
  async open(folder) {
    const db = opened(folder);
    const best = db.prepare(
      `SELECT d.rowid, overturned FROM d JOIN decisions ON id = d.rowid WHERE d MATCH ? ORDER BY bm25(d, ${WEIGHTS}) LIMIT 5`,
    );
    const counted = db.prepare(
      'SELECT overturned, count(*) FROM d JOIN decisions ON id = d.rowid WHERE d MATCH ? GROUP BY overturned',
    );
    return {
      async ask({ kind, question }) {
        const [strict = '', ...looser] = matchesOf(question);
        if (kind === 'outcomes') return counted.all(looser.at(-1) ?? strict);
        return [strict, ...looser].reduce<unknown[]>(
          (rows, match) => (rows.length > 0 ? rows : best.all(match)),
          [],
        );
      },
      add: async (more) => insert(db, rowsOf(more.determinations(), LATER)),
    };
  },
};

/** What to look for, the next where nothing is found. */
function matchesOf(question: Question): string[] {
  const members = membersOf(question);
  const words = wordsIn(question).map(quoted);
  const treatment = `treatments : (${members.map(quoted).join(' OR ')})`;
  const narrowed = (match: string) =>
    [match, ...question.phrases.map(quoted)].join(' AND ') +
    question.without.map((word) => ` NOT ${quoted(word)}`).join('');
  if (members.length === 0) return [narrowed(words.join(' AND ')), narrowed(words.join(' OR '))];
  if (words.length === 0) return [narrowed(treatment)];
  return [narrowed(`${treatment} AND (${words.join(' OR ')})`), narrowed(treatment)];
}

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

type Statement = { all(query: string): unknown[]; run(...values: unknown[]): unknown };
type Sqlite = { exec(sql: string): void; prepare(sql: string): Statement; close(): void };

function opened(folder: string): Sqlite {
  const Database = createRequire(import.meta.url)('libsql') as new (path: string) => Sqlite;
  const db = new Database(join(folder, 'fts5.db'));
  db.exec('PRAGMA cache_size = -65536');
  return db;
}

async function insert(db: Sqlite, rows: AsyncIterable<Row>): Promise<void> {
  const text = db.prepare(
    `INSERT INTO d(rowid, ${fields.join(', ')}) VALUES (?, ${fields.map(() => '?').join(', ')})`,
  );
  const outcome = db.prepare('INSERT INTO decisions VALUES (?, ?)');
  db.exec('BEGIN');
  for await (const row of rows) {
    text.run(row.id, ...fields.map((field) => row[field]));
    outcome.run(row.id, row.overturned);
  }
  db.exec('COMMIT');
}

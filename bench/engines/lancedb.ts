import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Engine, fields, membersOf, type Row, rowsOf } from './engine.ts';

type Table = {
  add(rows: Row[]): Promise<unknown>;
  createIndex(column: string, options: object): Promise<void>;
  search(text: string, type: 'fts', columns: string[]): Search;
  query(): Search;
};
type Search = {
  where(sql: string): Search;
  select(columns: string[]): Search;
  limit(count: number): Search;
  toArray(): Promise<unknown[]>;
};
type Lance = {
  connect(path: string): Promise<{
    createTable(name: string, rows: Row[]): Promise<Table>;
    openTable(name: string): Promise<Table>;
  }>;
  Index: { fts(options?: object): object };
};

const BATCH = 5_000;
/** LanceDB has one full-text index a column: all words of a decision stand in one. */
const joined = (row: Row) => ({ ...row, summary: fields.map((field) => row[field]).join(' ') });

export const lancedb: Engine = {
  name: 'LanceDB full-text',
  mostLetters: Number.POSITIVE_INFINITY,
  async build(determinations, folder) {
    const { connect, Index } = lance();
    const db = await connect(join(folder, 'lancedb'));
    let table: Table | undefined;
    let rows: Row[] = [];
    const flush = async () => {
      if (table) await table.add(rows);
      else table = await db.createTable('d', rows);
      rows = [];
    };
    for await (const row of rowsOf(determinations)) {
      rows.push(joined(row));
      if (rows.length >= BATCH) await flush();
    }
    if (rows.length > 0) await flush();
    await table?.createIndex('summary', { config: Index.fts() });
  },
  async open(folder) {
    const table = await (await lance().connect(join(folder, 'lancedb'))).openTable('d');
    return {
      async ask({ question }) {
        const members = membersOf(question);
        const text = [...members, ...question.words].join(' ');
        return table
          .search(text, 'fts', ['summary'])
          .select(['id', 'overturned'])
          .limit(5)
          .toArray();
      },
    };
  },
};

const lance = () => createRequire(import.meta.url)('@lancedb/lancedb') as Lance;

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { fields, LATER, membersOf, type Row, rowsOf, wordsIn } from './rows.ts';

type Stored = { id: number; treatments: string[]; text: string; overturned: number };
type Table = {
  add(rows: Stored[]): Promise<unknown>;
  createIndex(column: string, options: { config: object }): Promise<void>;
  optimize(): Promise<unknown>;
  countRows(filter: string): Promise<number>;
  query(): Search;
};
type Search = {
  fullTextSearch(words: string, options: { columns: string[] }): Search;
  where(sql: string): Search;
  select(columns: string[]): Search;
  limit(count: number): Search;
  toArray(): Promise<unknown[]>;
};
type Lance = {
  connect(path: string): Promise<{
    createTable(name: string, rows: Stored[]): Promise<Table>;
    openTable(name: string): Promise<Table>;
  }>;
  Index: { fts(options: object): object; labelList(): object };
};

const BATCH = 5_000;

/** LanceDB: words by its full-text index, treatments by its index of labels, as a filter before. */
export const lancedb: Engine = {
  name: 'LanceDB full-text',
  mostLetters: Number.POSITIVE_INFINITY,
  async build({ determinations }, folder) {
    const { connect, Index } = lance();
    const db = await connect(join(folder, 'lancedb'));
    let table: Table | undefined;
    for await (const rows of batchesOf(rowsOf(determinations())))
      if (table) await table.add(rows);
      else table = await db.createTable('d', rows);
    await table?.createIndex('text', { config: Index.fts({ stem: true, withPosition: false }) });
    await table?.createIndex('treatments', { config: Index.labelList() });
  },
  async settle(folder) {
    await (await opened(folder)).optimize();
  },
  async open(folder) {
    const table = await opened(folder);
    const best = (filter: string | undefined, words: string[]) => {
      const all = table.query().select(['id', 'overturned']).limit(5);
      const among = filter ? all.where(filter) : all;
      if (words.length === 0) return among.toArray();
      return among.fullTextSearch(words.join(' '), { columns: ['text'] }).toArray();
    };
    return {
      async ask({ kind, question }) {
        const members = membersOf(question);
        const labels = members.map((name) => `'${name}'`).join(', ');
        const filter = members.length > 0 ? `array_has_any(treatments, [${labels}])` : undefined;
        if (kind === 'outcomes' && filter)
          return Promise.all([0, 1].map((n) => table.countRows(`${filter} AND overturned = ${n}`)));
        const found = await best(filter, wordsIn(question));
        return found.length > 0 || !filter ? found : best(filter, []);
      },
      async add(more) {
        for await (const rows of batchesOf(rowsOf(more.determinations(), LATER)))
          await table.add(rows);
        await table.optimize();
      },
    };
  },
};

/**
 * On two cores its own pool has one thread, which building a larger full-text index waits for
 * for ever while it holds it (lancedb/lancedb issue 3568): so it is given more, before it is loaded.
 */
function lance(): Lance {
  process.env.LANCE_CPU_THREADS ??= '4';
  return createRequire(import.meta.url)('@lancedb/lancedb');
}

const opened = async (folder: string) =>
  (await lance().connect(join(folder, 'lancedb'))).openTable('d');

async function* batchesOf(rows: AsyncIterable<Row>): AsyncGenerator<Stored[]> {
  let batch: Stored[] = [];
  for await (const row of rows) {
    batch.push(stored(row));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** It has one full-text index a column: all words of a decision stand in one. */
const stored = (row: Row): Stored => ({
  id: row.id,
  treatments: row.treatments ? row.treatments.split(' ') : ['none'],
  text: fields.map((field) => (field === 'treatments' ? '' : row[field])).join(' '),
  overturned: row.overturned,
});

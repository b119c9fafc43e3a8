import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch, { type Query } from 'minisearch';
import { type Engine, fields, membersOf, type Row, rowsOf } from './engine.ts';

const options = { fields: [...fields], storeFields: ['overturned'] };

export const plainMiniSearch: Engine = {
  name: 'MiniSearch, one index',
  mostLetters: 10_000,
  async build(determinations, folder) {
    const index = new MiniSearch<Row>(options);
    for await (const row of rowsOf(determinations)) index.add(row);
    await writeFile(join(folder, 'minisearch.json'), JSON.stringify(index));
  },
  async open(folder) {
    const json = await readFile(join(folder, 'minisearch.json'), 'utf8');
    const index = MiniSearch.loadJSON<Row>(json, options);
    return {
      async ask({ question }) {
        const members = membersOf(question);
        const queries: Query[] = [];
        if (members.length > 0)
          queries.push({ combineWith: 'OR', queries: members, fields: ['treatments'] });
        if (question.words.length > 0)
          queries.push({ combineWith: members.length > 0 ? 'OR' : 'AND', queries: question.words });
        const found = index.search({ combineWith: 'AND', queries });
        return found.length > 0 || members.length === 0
          ? found.slice(0, 5)
          : index.search({ combineWith: 'OR', queries: members }).slice(0, 5);
      },
    };
  },
};

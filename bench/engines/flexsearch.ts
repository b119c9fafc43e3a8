import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Engine, fields, membersOf, rowsOf } from './engine.ts';

type Index = {
  add(row: object): void;
  search(query: string, options: object): { result: number[] }[];
  export(save: (key: string, data?: string) => Promise<void>): Promise<void>;
  import(key: string, data: string): void;
};

/** FlexSearch, one document index; it has no OR of treatments with words, so members are tried in turn. */
export const flexsearch: Engine = {
  name: 'FlexSearch',
  mostLetters: 10_000,
  async build(determinations, folder) {
    const index = created();
    for await (const row of rowsOf(determinations)) index.add(row);
    await mkdir(join(folder, 'flexsearch'), { recursive: true });
    await index.export(async (key, data) => {
      if (data !== undefined) await writeFile(join(folder, 'flexsearch', key), data);
    });
  },
  async open(folder) {
    const index = created();
    for (const key of await readdir(join(folder, 'flexsearch')))
      index.import(key, await readFile(join(folder, 'flexsearch', key), 'utf8'));
    return {
      async ask({ question }) {
        const members = membersOf(question);
        const words = question.words.join(' ');
        if (members.length === 0) return index.search(words, { limit: 5, suggest: true });
        return members.map((member) =>
          index.search(`${member} ${words}`, { limit: 5, suggest: true }),
        );
      },
    };
  },
};

function created(): Index {
  const { Document } = createRequire(import.meta.url)('flexsearch') as {
    Document: new (options: object) => Index;
  };
  return new Document({ document: { id: 'id', index: [...fields] } });
}

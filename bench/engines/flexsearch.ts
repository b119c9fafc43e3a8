import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { fields, LATER, membersOf, type Row, rowsOf, wordsIn } from './rows.ts';

type Search = { limit: number; suggest?: boolean; tag?: Record<string, string | string[]> };
type Index = {
  add(row: object): void;
  search(words: string, options: Search): { result: number[] }[];
  search(options: Search): { result: number[] }[];
  export(save: (key: string, data?: string) => Promise<void>): Promise<void>;
  import(key: string, data: string): void;
};

const ALL = 1_000_000_000;

/** FlexSearch, one document index; what a decision is about, and its outcome, are its tags. */
export const flexsearch: Engine = {
  name: 'FlexSearch',
  mostLetters: 60_000,
  heap: 12_000,
  async build({ determinations }, folder) {
    const index = created();
    for await (const row of rowsOf(determinations())) index.add(tagged(row));
    await mkdir(join(folder, 'flexsearch'), { recursive: true });
    await index.export(async (key, data) => {
      if (data !== undefined) await writeFile(join(folder, 'flexsearch', key), data);
    });
  },
  async open(folder) {
    const index = created();
    for (const key of await readdir(join(folder, 'flexsearch')))
      index.import(key, await readFile(join(folder, 'flexsearch', key), 'utf8'));
    const idsOf = (tag: Search['tag'] = {}) =>
      new Set(index.search({ limit: ALL, tag }).flatMap(({ result }) => result));
    return {
      async ask({ kind, question }) {
        const members = membersOf(question);
        const tag = members.length > 0 ? { treatments: members } : undefined;
        if (kind === 'outcomes') {
          const overturned = idsOf({ outcome: 'overturned' });
          const belong = [...idsOf(tag)];
          const favourable = belong.filter((id) => overturned.has(id)).length;
          return { upheld: belong.length - favourable, overturned: favourable };
        }
        const words = wordsIn(question).join(' ');
        const found = index.search(words, { limit: 5, suggest: true, ...(tag && { tag }) });
        return found.length > 0 || !tag ? found : index.search({ limit: 5, tag });
      },
      async add(more) {
        for await (const row of rowsOf(more.determinations(), LATER)) index.add(tagged(row));
      },
    };
  },
};

const tagged = (row: Row) => ({
  ...row,
  treatments: row.treatments.split(' '),
  outcome: row.overturned === 1 ? 'overturned' : 'upheld',
});

function created(): Index {
  const { Document } = createRequire(import.meta.url)('flexsearch') as {
    Document: new (options: object) => Index;
  };
  const index = fields.filter((field) => field !== 'treatments');
  const tag = [{ field: 'treatments' }, { field: 'outcome' }];
  return new Document({ document: { id: 'id', index, tag } });
}

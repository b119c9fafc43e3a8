import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import MiniSearch, { type AsPlainObject, type Query } from 'minisearch';
import type { Question } from '../../src/questions/question.ts';
import type { Engine } from './engine.ts';
import { fields, LATER, membersOf, type Row, rowsOf, wordsIn } from './rows.ts';

const options = { fields: [...fields], storeFields: ['overturned'] };

/** One index over everything, as its documentation shows it; kept in one file, a term a line. */
export const plainMiniSearch: Engine = {
  name: 'MiniSearch, one index',
  mostLetters: 60_000,
  heap: 12_000,
  async build({ determinations }, folder) {
    const index = new MiniSearch<Row>(options);
    for await (const row of rowsOf(determinations())) index.add(row);
    await writeFile(fileIn(folder), linesOf(index));
  },
  async open(folder) {
    const index = await read(fileIn(folder));
    return {
      async ask({ kind, question }) {
        if (kind === 'outcomes') {
          const found = index.search(treatmentOf(question));
          const favourable = found.filter(({ overturned }) => overturned === 1).length;
          return { upheld: found.length - favourable, overturned: favourable };
        }
        for (const query of queriesOf(question)) {
          const found = index.search(query);
          if (found.length > 0) return found.slice(0, 5);
        }
        return [];
      },
      async add(more) {
        for await (const row of rowsOf(more.determinations(), LATER)) index.add(row);
      },
    };
  },
};

const treatmentOf = (question: Question): Query => ({
  combineWith: 'OR',
  queries: membersOf(question),
  fields: ['treatments'],
});

/** What to look for, the next where nothing is found. */
function queriesOf(question: Question): Query[] {
  const words = wordsIn(question);
  if (membersOf(question).length === 0)
    return [
      { combineWith: 'AND', queries: words },
      { combineWith: 'OR', queries: words },
    ];
  const treatment = treatmentOf(question);
  if (words.length === 0) return [treatment];
  return [
    { combineWith: 'AND', queries: [treatment, { combineWith: 'OR', queries: words }] },
    treatment,
  ];
}

const fileIn = (folder: string) => join(folder, 'minisearch.jsonl');

/** One line for each term: the whole would be longer than the longest string that V8 can hold. */
function* linesOf(kept: MiniSearch<Row>): Generator<string> {
  const { index, ...rest } = kept.toJSON();
  yield `${JSON.stringify(rest)}\n`;
  for (const term of index) yield `${JSON.stringify(term)}\n`;
}

async function read(file: string): Promise<MiniSearch<Row>> {
  const [rest, ...index] = await linesRead(file);
  return MiniSearch.loadJS<Row>({ ...(rest as AsPlainObject), index } as AsPlainObject, options);
}

async function linesRead(file: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    lines.push(JSON.parse(line));
  return lines;
}

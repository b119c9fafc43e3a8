import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Engine } from './engine.ts';
import { fields, LATER, membersOf, type Row, rowsOf, wordsIn } from './rows.ts';

const options = { fields: [...fields], storeFields: ['overturned'] };
/** Decisions on nothing that the vocabulary knows. */
const REST = 'rest';
const OR = ['OR'] as const;
const AND_THEN_OR = ['AND', 'OR'] as const;

/** The outcome of every decision on a shelf by its number, so that counting loads no index. */
type Contents = Record<string, Record<number, number>>;

/** A MiniSearch for each treatment, loaded when it is first asked for. */
export const miniSearchShelves: Engine = {
  name: 'MiniSearch, a shelf per treatment',
  mostLetters: 60_000,
  heap: 12_000,
  async build({ determinations }, folder) {
    const shelves = new Map<string, MiniSearch<Row>>();
    const contents: Contents = {};
    const touched = await put(rowsOf(determinations()), contents, (name) => {
      const shelf = shelves.get(name) ?? new MiniSearch<Row>(options);
      shelves.set(name, shelf);
      return shelf;
    });
    await save(folder, contents, touched, (name) => shelves.get(name));
  },
  async open(folder) {
    const contents: Contents = JSON.parse(await readFile(join(folder, 'contents.json'), 'utf8'));
    const loaded = new Map<string, MiniSearch<Row>>();
    const shelf = (name: string): MiniSearch<Row> => {
      const known = loaded.get(name);
      if (known) return known;
      const fresh = contents[name]
        ? MiniSearch.loadJSON<Row>(readFileSync(fileOf(folder, name), 'utf8'), options)
        : new MiniSearch<Row>(options);
      loaded.set(name, fresh);
      return fresh;
    };
    return {
      async ask({ kind, question }) {
        const members = membersOf(question);
        const names = members.length > 0 ? members : Object.keys(contents);
        const asked = names.filter((name) => contents[name]);
        if (kind === 'outcomes') return outcomesOf(asked.map((name) => contents[name] ?? {}));
        const queries = wordsIn(question);
        for (const combineWith of members.length > 0 ? OR : AND_THEN_OR) {
          const found = asked.flatMap((name) => shelf(name).search({ combineWith, queries }));
          if (found.length > 0) return best(found);
        }
        return asked.flatMap((name) => Object.keys(contents[name] ?? {})).slice(0, 5);
      },
      async add(more) {
        const rows = rowsOf(more.determinations(), LATER);
        await save(folder, contents, await put(rows, contents, shelf), shelf);
      },
    };
  },
};

const fileOf = (folder: string, name: string) => join(folder, `shelf-${name}.json`);

/** Puts each row on the shelves of its treatments; gives back which those were. */
async function put(
  rows: AsyncIterable<Row>,
  contents: Contents,
  shelf: (name: string) => MiniSearch<Row>,
): Promise<Set<string>> {
  const touched = new Set<string>();
  for await (const row of rows)
    for (const name of row.treatments ? row.treatments.split(' ') : [REST]) {
      shelf(name).add(row);
      contents[name] = Object.assign(contents[name] ?? {}, { [row.id]: row.overturned });
      touched.add(name);
    }
  return touched;
}

async function save(
  folder: string,
  contents: Contents,
  names: Iterable<string>,
  shelf: (name: string) => MiniSearch<Row> | undefined,
): Promise<void> {
  for (const name of names) await writeFile(fileOf(folder, name), JSON.stringify(shelf(name)));
  await writeFile(join(folder, 'contents.json'), JSON.stringify(contents));
}

/** A decision on several treatments stands on several shelves: it counts once. */
function outcomesOf(shelves: Record<number, number>[]) {
  const outcomes = Object.values(Object.assign({}, ...shelves) as Record<number, number>);
  const overturned = outcomes.filter((one) => one === 1).length;
  return { upheld: outcomes.length - overturned, overturned };
}

/** The best five of several shelves, by their scores. */
function best(found: SearchResult[]): SearchResult[] {
  const byId = new Map<unknown, SearchResult>();
  for (const one of found) {
    const known = byId.get(one.id);
    if (!known || known.score < one.score) byId.set(one.id, one);
  }
  return [...byId.values()].sort((one, other) => other.score - one.score).slice(0, 5);
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Determination } from '../src/determinations/determination.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import { determinationsIn, understood } from '../test/support/corpus.ts';
import { emptyEngine } from '../test/support/engine.ts';
import { judgmentsIn, mean, measure } from '../test/support/relevance.ts';

/** A ranking of all decisions for a question as typed: `case number/item`, best first. */
type Ranking = (question: string) => Promise<string[]> | string[];

const SETS = [
  { name: 'invented letters', letters: 'test/fixtures/letters', judged: 'invented-letters' },
  { name: 'letters of ../shared', letters: '../shared/determinations', judged: 'shared-letters' },
];
const vocabulary = loadVocabulary();
const fields = ['item', 'rationale', 'guideline', 'diagnoses', 'summary'];

/** Judged questions, ranked by this project and by peers as they come: lines of a table. */
export async function* benchRanking(): AsyncGenerator<string> {
  for (const { name, letters, judged } of SETS) {
    if (!existsSync(letters)) continue;
    const determinations = await determinationsIn(letters, vocabulary);
    const questions = judgmentsIn(readFileSync(`test/search/judgments/${judged}.tsv`, 'utf8'));
    yield `\n## Ranking: ${questions.length} judged questions over the ${name}`;
    yield '| | mean average precision | nDCG@10 |\n|---|---|---|';
    for (const [engine, make] of Object.entries(rankings)) {
      const ranking = await make(determinations);
      if (!ranking) {
        yield `| ${engine} | left out: npm ci --prefix bench | |`;
        continue;
      }
      const measured = [];
      for (const { question, grades } of questions)
        measured.push(measure(await ranking(question), grades));
      const precision = mean(measured.map((one) => one.averagePrecision));
      yield `| ${engine} | ${precision.toFixed(3)} | ${mean(measured.map((one) => one.ndcg)).toFixed(3)} |`;
    }
  }
}

const rankings: Record<string, (letters: Determination[]) => Promise<Ranking | undefined>> = {
  'this project': async (put) => {
    const search = await emptyEngine(vocabulary);
    await search.update({ put, remove: [] });
    return async (question) => {
      const page = { offset: 0, limit: 10_000, sort: 'relevance' } as const;
      const { matches } = await search.search(understood(question, vocabulary), page);
      return matches.map(({ determination, decision }) => `${determination.id}/${decision.number}`);
    };
  },
  'MiniSearch, defaults': async (letters) => plain(letters, {}),
  'MiniSearch, boosts, prefix and fuzzy': async (letters) =>
    plain(letters, {
      boost: { item: 6, rationale: 4, guideline: 0.3, summary: 0.2 },
      prefix: true,
      fuzzy: 0.2,
    }),
  'SQLite FTS5, porter, weighted': async (letters) => fts5(letters),
};

const rowsOf = (letters: Determination[]) =>
  letters.flatMap(({ id, diagnoses, summary, decisions }) =>
    decisions.map((decision) => ({
      id: `${id}/${decision.number}`,
      item: decision.heading,
      rationale: decision.rationale,
      guideline: decision.reviewerGuideline,
      diagnoses: diagnoses.join('; '),
      summary,
    })),
  );

function plain(letters: Determination[], options: SearchOptions): Ranking {
  const index = new MiniSearch({ fields });
  index.addAll(rowsOf(letters));
  return (question) => index.search(question, options).map(({ id }) => String(id));
}

function fts5(letters: Determination[]): Ranking | undefined {
  try {
    const Database = createRequire(import.meta.url)('libsql');
    const db = new Database(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, ${fields.join(', ')}, tokenize = 'porter unicode61')`,
    );
    const insert = db.prepare(`INSERT INTO d VALUES (?, ?, ?, ?, ?, ?)`);
    for (const row of rowsOf(letters)) insert.run(...Object.values(row));
    const best = db.prepare(
      'SELECT id FROM d WHERE d MATCH ? ORDER BY bm25(d, 0, 6, 4, 0.3, 1, 0.2)',
    );
    return (question) => {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      const rows = best.all(words.map((word) => `"${word}"`).join(' OR ')) as { id: string }[];
      return rows.map(({ id }) => id);
    };
  } catch {
    return undefined;
  }
}

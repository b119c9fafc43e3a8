import { findLetters } from '../letters/find.ts';
import type { Unreadable } from '../letters/letter.ts';
import { outgrown } from '../search/minisearch/outgrown.ts';
import { isRead } from './letter-read.ts';
import type { ReadPool } from './read-pool.ts';

/** What a corpus holds and what it lacks, counted. */
export type CorpusCheck = {
  determinations: number;
  decisions: number;
  byLayout: Record<string, number>;
  missing: Record<string, number>;
  flags: Record<string, number>;
  rejected: Unreadable[];
  /** What to say where there are more letters than the engine is made for, else null. */
  outgrown: string | null;
};

/** `imr check`: reads the whole corpus, one letter at a time. */
export async function check(corpus: string, pool: ReadPool): Promise<CorpusCheck> {
  const found: CorpusCheck = {
    determinations: 0,
    decisions: 0,
    byLayout: {},
    missing: {},
    flags: {},
    rejected: [],
    outgrown: null,
  };
  for await (const read of pool.readAll(findLetters([corpus]), { here: true })) {
    if (!isRead(read)) {
      found.rejected.push(read);
      continue;
    }
    const { decisions, source, missing } = read.determination;
    found.determinations += 1;
    found.decisions += decisions.length;
    count(found.byLayout, source.layout);
    for (const field of missing)
      count(found.missing, field.replace(/^decisions\.\d+\./, 'decisions.'));
    for (const { flags } of decisions) for (const { flag } of flags) count(found.flags, flag);
  }
  return { ...found, outgrown: outgrown(found.determinations) };
}

const count = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

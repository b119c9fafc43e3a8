import type { Unreadable } from '../letters/letter.ts';
import { parseFiles } from './parse-files.ts';
import { isDetermination } from './read-determination.ts';
import type { Reading } from './read-determinations.ts';

/** What a corpus holds and what it lacks, counted. */
export type CorpusCheck = {
  determinations: number;
  decisions: number;
  byLayout: Record<string, number>;
  missing: Record<string, number>;
  flags: Record<string, number>;
  rejected: Unreadable[];
};

/** `imr check`: reads the whole corpus, one letter at a time. */
export async function check(corpus: string, reading: Reading): Promise<CorpusCheck> {
  const found: CorpusCheck = {
    determinations: 0,
    decisions: 0,
    byLayout: {},
    missing: {},
    flags: {},
    rejected: [],
  };
  for await (const read of parseFiles([corpus], reading)) {
    if (!isDetermination(read)) {
      found.rejected.push(read);
      continue;
    }
    found.determinations += 1;
    found.decisions += read.decisions.length;
    tally(found.byLayout, read.source.layout);
    for (const field of read.missing)
      tally(found.missing, field.replace(/^decisions\.\d+\./, 'decisions.'));
    for (const { flags } of read.decisions) for (const { flag } of flags) tally(found.flags, flag);
  }
  return found;
}

const tally = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

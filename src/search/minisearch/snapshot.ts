import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createTurns } from '../../turns.ts';
import { fields } from '../fields.ts';
import { TermIndex } from './term-index.ts';

/**
 * The index as a file, so that a start need not index every letter: lines of JSON, the first says
 * what it is, the last holds the SHA-1 of all before. It may be thrown away at any time.
 */
type Head = { snapshot: number; store: string; fields: string[] };
type Line =
  | Head
  | { decisions: [key: number, lengths: number[]][] }
  | { terms: [term: string, postings: [field: number, keysAndTimes: number[]][]][] }
  | { sha1: string };

/** Grows when what is written changes its shape, or MiniSearch its. */
const SHAPE = 1;
const DECISIONS_A_LINE = 2_000;
const POSTINGS_A_LINE = 20_000;

/**
 * Writes an index whole or not at all: aside, to disk, then under its name. `store` names the
 * letters that it is of. Works in short turns; the index may not be changed meanwhile.
 */
export async function writeSnapshot(path: string, store: string, index: TermIndex): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  const hash = createHash('sha1');
  try {
    const file = await open(aside, 'w');
    try {
      for (const line of linesOf(index, store)) {
        const text = `${JSON.stringify(line)}\n`;
        hash.update(text);
        await file.appendFile(text);
      }
      await file.appendFile(`${JSON.stringify({ sha1: hash.digest('hex') })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function* linesOf(index: TermIndex, store: string): Generator<Line> {
  yield { snapshot: SHAPE, store, fields };
  const lengths = index.lengths();
  for (let at = 0; at < lengths.length; at += DECISIONS_A_LINE)
    yield { decisions: lengths.slice(at, at + DECISIONS_A_LINE) };
  let terms: Extract<Line, { terms: unknown }>['terms'] = [];
  let postings = 0;
  for (const term of index.terms()) {
    const found = index.postings(term);
    for (const [, keysAndTimes] of found) postings += keysAndTimes.length / 2;
    terms.push([term, found]);
    if (postings < POSTINGS_A_LINE) continue;
    yield { terms };
    terms = [];
    postings = 0;
  }
  if (terms.length > 0) yield { terms };
}

/**
 * Reads an index of the letters of `store`, in short turns; decisions that are not held any more
 * are left out. Undefined where there is no snapshot, or where it is damaged or of something else.
 */
export async function readSnapshot(
  path: string,
  store: string,
  isHeld: (key: number) => boolean,
): Promise<TermIndex | undefined> {
  const index = new TermIndex();
  const turns = createTurns();
  const hash = createHash('sha1');
  let isWhole = false;
  let isFirst = true;
  try {
    for await (const text of createInterface({ input: createReadStream(path) })) {
      const line = JSON.parse(text) as Line;
      if (isFirst && !isOf(line, store)) return undefined;
      isFirst = false;
      if ('sha1' in line) isWhole = line.sha1 === hash.digest('hex');
      else hash.update(`${text}\n`);
      if ('decisions' in line)
        index.restoreDecisions(line.decisions.filter(([key]) => isHeld(key)));
      if ('terms' in line)
        for (const [term, postings] of line.terms) index.restoreTerm(term, postings);
      if (turns.isOver()) await turns.next();
    }
  } catch {
    // It is missing, cannot be read, or is no snapshot: the caller makes the index anew.
  }
  return isWhole ? index : undefined;
}

const isOf = (head: Line, store: string): boolean =>
  'snapshot' in head &&
  head.snapshot === SHAPE &&
  head.store === store &&
  head.fields.join() === fields.join();

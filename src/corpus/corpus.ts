import { stat } from 'node:fs/promises';
import type { Determination } from '../determinations/determination.ts';
import { findLetters } from '../letters/find.ts';
import { type Unreadable, unreadable } from '../letters/letter.ts';
import { isDetermination } from './read-determination.ts';
import { type Reading, readDeterminations } from './read-determinations.ts';

/** What a look at the folder found: letters new or changed, ids gone, files that cannot be read. */
export type CorpusNews = { put: Determination[]; remove: string[]; rejected: Unreadable[] };

/** A folder of letters as last seen. */
export type Corpus = {
  /** Everything that changed since the last look, in batches; at the first look that is all of it. */
  look: () => AsyncGenerator<CorpusNews>;
  /** How many files of the folder cannot be read. */
  unread: () => number;
};

type Held = { stamp: string; id: string | null };

/** Letters in one batch of news: what a search takes in at once without making anyone wait. */
const BATCH = 100;

/**
 * Follows a folder of letters. A file is read once it has not changed between two looks, so that
 * one that is still being copied is left alone; at the first look all are read as they are.
 */
export function createCorpus(folder: string, reading: Reading): Corpus {
  const held = new Map<string, Held>();
  /** The file that each id comes from. */
  const owners = new Map<string, string>();
  let settling = new Map<string, string>();
  let first = true;

  async function* look(): AsyncGenerator<CorpusNews> {
    const seen = await stampsOf(folder);
    const gone = [...held.keys()].filter((file) => !seen.has(file));
    const altered = [...seen].filter(([file, stamp]) => held.get(file)?.stamp !== stamp);
    const ready = altered.filter(([file, stamp]) => first || settling.get(file) === stamp);
    settling = new Map(altered);
    first = false;

    const freed = new Set(gone.flatMap((file) => held.get(file)?.id ?? []));
    for (const file of gone) held.delete(file);
    for (const id of freed) owners.delete(id);
    if (freed.size > 0) forgetDuplicates();
    yield* read(new Map(ready), freed);
  }

  /** A letter may stand in two files: when one goes, the other is looked at anew. */
  function forgetDuplicates() {
    for (const [file, { id }] of held) if (id === null) held.delete(file);
  }

  async function* read(
    stamps: Map<string, string>,
    freed: Set<string>,
  ): AsyncGenerator<CorpusNews> {
    let news: CorpusNews = { put: [], remove: [], rejected: [] };
    for await (const came of readDeterminations(stamps.keys(), reading)) {
      const file = isDetermination(came) ? came.source.file : came.file;
      const before = held.get(file)?.id ?? null;
      const id = isDetermination(came) ? came.id : null;
      if (before !== null && before !== id) {
        owners.delete(before);
        freed.add(before);
      }
      const owner = id === null ? file : (owners.get(id) ?? file);
      held.set(file, { stamp: stamps.get(file) ?? '', id: owner === file ? id : null });
      if (!isDetermination(came)) news.rejected.push(came);
      else if (owner !== file) news.rejected.push(unreadable(file, 'duplicate'));
      else {
        owners.set(came.id, file);
        freed.delete(came.id);
        news.put.push(came);
      }
      if (news.put.length + news.rejected.length < BATCH) continue;
      yield news;
      news = { put: [], remove: [], rejected: [] };
    }
    news.remove = [...freed];
    if (news.put.length + news.remove.length + news.rejected.length > 0) yield news;
  }

  return { look, unread: () => [...held.values()].filter(({ id }) => id === null).length };
}

/** Size and time of change of every letter of a folder. */
async function stampsOf(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for await (const file of findLetters([folder])) {
    const found = await stat(file).catch(() => undefined);
    if (found) stamps.set(file, `${found.size} ${found.mtimeMs}`);
  }
  return stamps;
}

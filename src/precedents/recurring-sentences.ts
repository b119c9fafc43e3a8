import { createHash } from 'node:crypto';
import type { Determination } from '../determinations/determination.ts';
import { voicesOf } from '../determinations/recitals.ts';

/** A sentence that stands in so many determinations is stock text: it says nothing of one case. */
export const RECURS_FROM = 3;

/** What makes two sentences the same: their letters and digits, whatever stands between them. */
export const sentenceKey = (sentence: string): string =>
  createHash('sha1')
    .update(
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .digest('base64url')
    .slice(0, 12);

/**
 * The keys of the sentences that could be either: those that say neither by themselves that they
 * are of this case, nor that they are a guideline's. Only of these it matters whether they recur.
 */
export function unmarkedSentencesOf(letter: Determination): ReadonlySet<string> {
  const before = known.get(letter);
  if (before) return before;
  const keys = new Set<string>();
  for (const { rationale } of letter.decisions)
    voicesOf(rationale, (sentence) => {
      keys.add(sentenceKey(sentence));
      return false;
    });
  known.set(letter, keys);
  return keys;
}

const known = new WeakMap<Determination, ReadonlySet<string>>();

/** The sentences of a corpus and the determinations that they stand in. */
export type RecurringSentences = {
  recurs(key: string): boolean;
  /** Notes a determination's sentences; gives the others for which a sentence has become stock. */
  add(id: string, keys: Iterable<string>): Set<string>;
  /** Forgets them; gives the others for which a sentence is no longer stock. */
  remove(id: string, keys: Iterable<string>): Set<string>;
};

/** Learns which sentences recur across the determinations that it is told of. */
export function createRecurringSentences(): RecurringSentences {
  const holders = new Map<string, Set<string>>();
  return {
    recurs: (key) => (holders.get(key)?.size ?? 0) >= RECURS_FROM,
    add(id, keys) {
      const affected = new Set<string>();
      for (const key of keys) {
        const ids = holders.get(key) ?? new Set();
        holders.set(key, ids.add(id));
        if (ids.size === RECURS_FROM) for (const other of ids) affected.add(other);
      }
      affected.delete(id);
      return affected;
    },
    remove(id, keys) {
      const affected = new Set<string>();
      for (const key of keys) {
        const ids = holders.get(key);
        if (!ids?.delete(id)) continue;
        if (ids.size === 0) holders.delete(key);
        if (ids.size === RECURS_FROM - 1) for (const other of ids) affected.add(other);
      }
      return affected;
    },
  };
}

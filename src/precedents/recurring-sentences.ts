import { hash } from 'node:crypto';
import type { Decision, Determination } from '../determinations/determination.ts';
import { remembered } from '../determinations/remembered.ts';
import { type MarkedSentence, ownVoicesOf } from '../determinations/voices.ts';

/** A sentence that stands in so many determinations is stock text: it says nothing of one case. */
export const RECURS_FROM = 3;

const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** What makes two sentences the same: their letters and digits, whatever stands between them. */
export const sentenceKey = remembered((sentence) =>
  hash('sha1', sentence.toLowerCase().replace(NO_WORD, ' ').trim(), 'base64url').slice(0, 12),
);

/**
 * The keys of the sentences that could be either: those that say neither by themselves that they
 * are of this case, nor that they are a guideline's. Only of these it matters whether they recur.
 */
export function unmarkedSentencesOf(letter: Determination): ReadonlySet<string> {
  return new Set(letter.decisions.flatMap(unmarkedIn).map(sentenceKey));
}

/** Those sentences themselves, of one decision. */
export const unmarkedIn = (decision: Decision): string[] =>
  markedSentencesOf(decision).flatMap(({ text, own }) => (own ? [] : [text]));

/** The sentences of a decision's rationale with their own voices; read once a decision. */
export function markedSentencesOf(decision: Decision): readonly MarkedSentence[] {
  const sentences = known.get(decision) ?? ownVoicesOf(decision.rationale);
  known.set(decision, sentences);
  return sentences;
}

const known = new WeakMap<Decision, readonly MarkedSentence[]>();

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

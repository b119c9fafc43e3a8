import { hash } from 'node:crypto';
import type { Decision, Determination } from '../determinations/determination.ts';
import { type Voice, type VoicedSentence, voicesOf } from '../determinations/voices.ts';

/** A sentence with the voice that it has by itself; since nothing recurs any more, every one has. */
export type MarkedSentence = VoicedSentence & { own: Voice };

/** A sentence that stands in so many determinations is stock text: it says nothing of one case. */
export const RECURS_FROM = 3;

const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** What makes two sentences the same: their letters and digits, whatever stands between them. */
export const sentenceKey = (sentence: string): string =>
  hash('sha1', sentence.toLowerCase().replace(NO_WORD, ' ').trim(), 'base64url').slice(0, 12);

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
  const sentences =
    known.get(decision) ?? voicesOf(decision.rationale).map((one) => ({ ...one, own: one.voice }));
  known.set(decision, sentences);
  return sentences;
}

const known = new WeakMap<Decision, readonly MarkedSentence[]>();

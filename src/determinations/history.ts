import type { VoicedSentence } from './voices.ts';

const CONCLUDES = /\bmedically (?:un)?necessary\b/i;
/** "In this case, …", "However, in this claimant's case, …": a reviewer comes back to the worker. */
const RETURNS =
  /^(?:\w+,? ){0,2}in (?:this|the (?:present|current|instant)) (?:\S+ ){0,2}?(?:case|instance|situation)\b/i;

/**
 * The sentences on the worker's history in a rationale: what it says of the worker before it turns
 * to a guideline, where behind that more is said of the worker than the conclusion. Empty elsewhere.
 */
export function historyOf<S extends VoicedSentence>(sentences: readonly S[]): ReadonlySet<S> {
  const turn = firstOfGuideline(sentences);
  return returnTo(turn, sentences) < 0 ? new Set() : before(turn, sentences);
}

/**
 * The same where the rationale comes back to the worker in so many words ("In this case, …"): then
 * all that stands before these words, without what guidelines say, is history and no reason.
 */
export function historyBeforeReasons<S extends VoicedSentence>(
  sentences: readonly S[],
): ReadonlySet<S> {
  const turn = firstOfGuideline(sentences);
  return before(turn <= 0 ? 0 : returnTo(turn, sentences, RETURNS), sentences);
}

const firstOfGuideline = (sentences: readonly VoicedSentence[]): number =>
  sentences.findIndex(({ voice }) => voice === 'guideline');

const before = <S extends VoicedSentence>(end: number, sentences: readonly S[]): ReadonlySet<S> =>
  new Set(sentences.slice(0, Math.max(0, end)).filter(({ voice }) => voice !== 'guideline'));

/** The first sentence behind the turn in which the reviewer speaks of the worker again; -1 without. */
const returnTo = (turn: number, sentences: readonly VoicedSentence[], like?: RegExp): number =>
  sentences.findIndex(
    ({ voice, text }, i) =>
      i > turn && voice === 'reviewer' && !CONCLUDES.test(text) && (like?.test(text) ?? true),
  );

import type { VoicedSentence } from './voices.ts';

const CONCLUDES = /\bmedically (?:un)?necessary\b/i;
/** "In this case, …", "However, in this claimant's case, …": a reviewer comes back to the worker. */
const RETURNS =
  /^(?:\w+,? ){0,2}in (?:this|the (?:present|current|instant)) (?:\S+ ){0,2}?(?:case|instance|situation)\b/i;

/**
 * What a rationale tells of the worker before it turns to a guideline, where it has more to say of
 * the worker than the conclusion behind that: mostly the history.
 */
export function historyOf<S extends VoicedSentence>(sentences: readonly S[]): ReadonlySet<S> {
  const turn = sentences.findIndex(({ voice }) => voice === 'guideline');
  return ownFrom(turn, sentences) < 0 ? new Set() : before(turn, sentences);
}

/**
 * The same where the rationale comes back to this case in so many words ("In this case, …"), with
 * all that stands before these: the history beyond doubt, for the reasons are still to come.
 */
export function backgroundOf<S extends VoicedSentence>(sentences: readonly S[]): ReadonlySet<S> {
  const turn = sentences.findIndex(({ voice }) => voice === 'guideline');
  return before(turn <= 0 ? 0 : ownFrom(turn, sentences, RETURNS), sentences);
}

const before = <S extends VoicedSentence>(end: number, sentences: readonly S[]): ReadonlySet<S> =>
  new Set(sentences.slice(0, Math.max(0, end)).filter(({ voice }) => voice !== 'guideline'));

const ownFrom = (turn: number, sentences: readonly VoicedSentence[], like?: RegExp): number =>
  sentences.findIndex(
    ({ voice, text }, i) =>
      i > turn && voice === 'reviewer' && !CONCLUDES.test(text) && (like?.test(text) ?? true),
  );

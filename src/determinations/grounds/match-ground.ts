import type { ItemOutcome } from '../determination.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../span.ts';
import type { VoicedSentence } from '../voices.ts';
import type { Ground, Way } from './ground.ts';

/** What the grounds of a decision are read from. */
export type Reasons = {
  rationale: string;
  outcome: ItemOutcome;
  /** What is in dispute, or the heading: some grounds depend on what was asked for. */
  disputed: string;
};

/** A sentence with the parts of it that it says are missing. */
export type WeighedSentence = VoicedSentence & { absences: Span[] };

/** Characters behind a match in which `near` must begin, where a way does not say otherwise. */
const NEAR = 60;

/**
 * The first of these sentences that gives a ground: the reviewer's, else a guideline's where reciting
 * it counts. Undefined where none does.
 */
export function sentenceGiving(
  { ways }: Ground,
  sentences: readonly WeighedSentence[],
  reasons: Reasons,
): WeighedSentence | undefined {
  const suited = ways.filter((way) => suits(way, reasons));
  const recited = suited.filter((way) => way.recited);
  const first = (voice: VoicedSentence['voice'], any: Way[]) =>
    sentences.find((one) => one.voice === voice && any.some((way) => gives(way, one)));
  return first('reviewer', suited) ?? first('guideline', recited);
}

const suits = ({ on, notOn, rationale }: Way, reasons: Reasons): boolean =>
  (!on || on.test(reasons.disputed)) &&
  !notOn?.test(reasons.disputed) &&
  (!rationale || rationale.test(reasons.rationale));

function gives(way: Way, { text, absences }: WeighedSentence): boolean {
  const { lacks, states, says, also, unless } = way;
  // Most sentences say of nothing that it is missing: no pattern needs to be tried on those.
  if (lacks && absences.length === 0) return false;
  const isAbsent = (at: number) => absences.some(([start, end]) => at >= start && at < end);
  return (
    (!says || stands(says, way, text, () => true)) &&
    (!lacks || stands(lacks, way, text, isAbsent)) &&
    (!states || stands(states, way, text, (at) => !isAbsent(at))) &&
    (!also || also.test(text)) &&
    !unless?.test(text)
  );
}

/** Does the pattern fit at a place that counts, with `near` behind it? */
const stands = (pattern: RegExp, way: Way, text: string, counts: (at: number) => boolean) =>
  matchesOf(pattern, text).some(
    ({ index, 0: { length } }) => counts(index) && nearBehind(way, text, index + length),
  );

function nearBehind({ near, reach = NEAR }: Way, text: string, end: number): boolean {
  if (!near) return true;
  const at = text.slice(end, end + reach + 40).search(near);
  return at >= 0 && at <= reach;
}

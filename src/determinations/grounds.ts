import type { GroundFound, ItemOutcome } from './determination.ts';
import { absencesIn, within } from './grounds/absence.ts';
import type { Ground, Way } from './grounds/ground.ts';
import { grounds } from './grounds/index.ts';
import { type VoicedSentence, voicesOf } from './recitals.ts';

type Reasons = {
  rationale: string;
  outcome: ItemOutcome;
  /** What is in dispute, or the heading: some grounds depend on what was asked for. */
  disputed: string;
  recurs?: (sentence: string) => boolean;
};
type Weighed = VoicedSentence & { absences: [number, number][] };

/** Every name of a ground, in the order of the list. */
export const groundNames: string[] = [...new Set(grounds.map(({ ground }) => ground))];

/**
 * Why the reviewer decided so: named grounds, each once, with the sentence of the rationale that
 * gives it, verbatim, in the rationale's order. Only the reviewer's own words count, never what a
 * guideline says in general; grounds marked `last` only where no other is found. May be empty.
 */
export function groundsOf({ rationale, outcome, disputed, recurs }: Reasons): GroundFound[] {
  const sentences = voicesOf(rationale, recurs).map((sentence) => ({
    ...sentence,
    absences: absencesIn(sentence),
  }));
  const asked = grounds.filter((ground) => ground.outcome === outcome);
  const find = (list: Ground[]) =>
    list.flatMap(({ ground, ways }) => {
      const given = sentences.filter((sentence) =>
        ways.some((way) => gives(way, sentence, disputed, rationale)),
      );
      const said = given.find(({ voice }) => voice === 'reviewer') ?? given[0];
      return said ? [{ ground, sentence: said.text, at: said.start }] : [];
    });
  const narrow = find(asked.filter(({ last }) => !last));
  const found = narrow.length > 0 ? narrow : find(asked.filter(({ last }) => last)).slice(0, 1);
  return found
    .sort((one, other) => one.at - other.at)
    .map(({ ground, sentence }) => ({ ground, sentence }));
}

/** How far behind a match `near` looks, and how long a sentence may be to be read for grounds. */
const NEAR = 60;
const LONGEST = 5000;

function gives(way: Way, sentence: Weighed, disputed: string, rationale: string): boolean {
  const { text, absences, voice } = sentence;
  if (voice !== 'reviewer' && !(way.recited && voice === 'guideline')) return false;
  if (text.length > LONGEST) return false;
  if (way.on && !way.on.test(disputed)) return false;
  if (way.notOn?.test(disputed)) return false;
  if (way.also && !way.also.test(text)) return false;
  if (way.unless?.test(text)) return false;
  if (way.rationale && !way.rationale.test(rationale)) return false;
  const stands = (pattern: RegExp | undefined, holds: (at: number) => boolean) =>
    !pattern ||
    [...text.matchAll(pattern)].some(
      ({ index, 0: said }) =>
        holds(index) &&
        (!way.near || nearBehind(way.near, text, index + said.length, way.reach ?? NEAR)),
    );
  return (
    stands(way.says, () => true) &&
    stands(way.lacks, (at) => within(absences, at)) &&
    stands(way.states, (at) => !within(absences, at))
  );
}

function nearBehind(near: RegExp, text: string, end: number, reach: number): boolean {
  const at = text.slice(end, end + reach + 40).search(near);
  return at >= 0 && at <= reach;
}

import { backgroundOf } from './background.ts';
import type { GroundFound, ItemOutcome } from './determination.ts';
import { absencesIn, within } from './grounds/absence.ts';
import type { Ground, Way } from './grounds/ground.ts';
import { grounds } from './grounds/index.ts';
import { type Voice, type VoicedSentence, voicesOf } from './recitals.ts';

type Reasons = {
  rationale: string;
  outcome: ItemOutcome;
  /** What is in dispute, or the heading: some grounds depend on what was asked for. */
  disputed: string;
  recurs?: (sentence: string) => boolean;
};
/** How far behind a match `near` looks, and how long a sentence may be to be read for grounds. */
const NEAR = 60;
const LONGEST = 5000;
/** Rationales have 6,000 characters at most; what stands far behind that is not read. */
const FURTHEST = 50_000;

type Weighed = VoicedSentence & { absences: [number, number][] };

/** Every name of a ground, in the order of the list. */
export const groundNames: string[] = [...new Set(grounds.map(({ ground }) => ground))];

/**
 * Why the reviewer decided so: named grounds, each once, with the sentence of the rationale that
 * gives it, verbatim, in the rationale's order. Only the reviewer's own words count, never what a
 * guideline says in general; what is told of the worker before the reasons only where these give
 * none; grounds marked `last` only where no other is found. May be empty.
 */
export function groundsOf({ rationale, outcome, disputed, recurs }: Reasons): GroundFound[] {
  const sentences = voicesOf(rationale.slice(0, FURTHEST), recurs)
    .filter(({ voice, text }) => voice !== 'reported' && text.length <= LONGEST)
    .map((sentence) => ({ ...sentence, absences: absencesIn(sentence) }));
  const background = backgroundOf(sentences);
  const ordered = [...sentences.filter((one) => !background.has(one)), ...background];
  const asked = grounds.filter((ground) => ground.outcome === outcome);
  const find = (list: Ground[]) =>
    list.flatMap(({ ground, ways }) => {
      const apt = ways.filter((way) => suits(way, disputed, rationale));
      const gives = (voice: Voice) => (sentence: Weighed) =>
        sentence.voice === voice && apt.some((way) => givenBy(way, sentence));
      const said = ordered.find(gives('reviewer')) ?? ordered.find(gives('guideline'));
      return said
        ? [{ ground, sentence: said.text, at: said.start, history: background.has(said) }]
        : [];
    });
  const given = find(asked.filter(({ last }) => !last));
  const reasoned = given.filter(({ history }) => !history);
  const narrow = reasoned.length > 0 ? reasoned : given;
  const found = narrow.length > 0 ? narrow : find(asked.filter(({ last }) => last)).slice(0, 1);
  return found
    .sort((one, other) => one.at - other.at)
    .map(({ ground, sentence }) => ({ ground, sentence }));
}

const suits = ({ on, notOn, rationale }: Way, disputed: string, reasons: string): boolean =>
  (!on || on.test(disputed)) && !notOn?.test(disputed) && (!rationale || rationale.test(reasons));

function givenBy(way: Way, { text, absences, voice }: Weighed): boolean {
  if (voice !== 'reviewer' && !way.recited) return false;
  if (way.lacks && absences.length === 0) return false;
  const stands = (pattern: RegExp | undefined, holds: (at: number) => boolean) => {
    if (!pattern) return true;
    // Not matchAll: it makes a new pattern each time, and this is asked of every sentence and way.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { index, 0: said } = match;
      if (said === '') pattern.lastIndex++;
      if (!holds(index) || !nearBehind(way, text, index + said.length)) continue;
      return true;
    }
    return false;
  };
  return (
    stands(way.says, () => true) &&
    stands(way.lacks, (at) => within(absences, at)) &&
    stands(way.states, (at) => !within(absences, at)) &&
    (!way.also || way.also.test(text)) &&
    !way.unless?.test(text)
  );
}

function nearBehind({ near, reach = NEAR }: Way, text: string, end: number): boolean {
  if (!near) return true;
  const at = text.slice(end, end + reach + 40).search(near);
  return at >= 0 && at <= reach;
}

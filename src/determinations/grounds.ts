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

function gives(way: Way, sentence: Weighed, disputed: string, rationale: string): boolean {
  const { text, absences, voice } = sentence;
  if (voice !== 'reviewer' && !(way.recited && voice === 'guideline')) return false;
  if (way.on && !way.on.test(disputed)) return false;
  if (way.notOn?.test(disputed)) return false;
  if (way.also && !way.also.test(text)) return false;
  if (way.unless?.test(text)) return false;
  if (way.rationale && !way.rationale.test(rationale)) return false;
  if (way.says && !way.says.test(text)) return false;
  if (way.lacks && ![...text.matchAll(way.lacks)].some(({ index }) => within(absences, index)))
    return false;
  if (way.states && ![...text.matchAll(way.states)].some(({ index }) => !within(absences, index)))
    return false;
  return true;
}

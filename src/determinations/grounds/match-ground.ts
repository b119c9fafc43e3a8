import type { ItemOutcome } from '../determination.ts';
import { remembered } from '../remembered.ts';
import { sieveOf } from '../sieve/sieve.ts';
import type { VoicedSentence } from '../voices.ts';
import { absencesIn, type Stretch, within } from './absence.ts';
import type { Ground, Way } from './ground.ts';
import { grounds } from './index.ts';

export type Weighed = VoicedSentence & { weighed?: Weighing };
type Possible = { ground: Ground; way: Way };

/** What a sentence says, whatever is in dispute: each thing is worked out when it is first asked for. */
type Weighing = {
  text: string;
  possible: Partial<Record<ItemOutcome, Possible[]>>;
  absences?: Stretch[];
  /** Ways, and whether the sentence gives them. */
  gives: Map<Way, boolean>;
};

const weighing = remembered((text): Weighing => ({ text, possible: {}, gives: new Map() }));

function weighed(sentence: Weighed): Weighing {
  sentence.weighed ??= weighing(sentence.text);
  return sentence.weighed;
}

/** What is in dispute, with the patterns known to fit it or not, the outcome and the whole of the reasons. */
export type Matter = {
  disputed: string;
  about: Map<RegExp, boolean>;
  outcome: ItemOutcome;
  reasons: string;
  told: Map<RegExp, boolean>;
};

/** How far behind a match `near` looks. */
const NEAR = 60;

/** For each outcome, the ways that may be given in a text. */
const waysIn = { upheld: waysInFor('upheld'), overturned: waysInFor('overturned') };

function waysInFor(outcome: ItemOutcome): (text: string) => Possible[] {
  const asked = grounds.filter((ground) => ground.outcome === outcome);
  return sieveOf(
    asked.flatMap((ground) => ground.ways.map((way): Possible => ({ ground, way }))),
    ({ way: { lacks, states, says, also } }) =>
      [lacks, states, says, also].filter((pattern) => pattern !== undefined),
  );
}

/**
 * For each of these grounds, all of one outcome, the reviewer's first sentence that gives it, else
 * the first of a guideline where that counts. Grounds that are not given are left out.
 */
export function givenIn(
  asked: readonly Ground[],
  sentences: readonly Weighed[],
  matter: Matter,
): Map<Ground, Weighed> {
  const given = new Map<Ground, Weighed>();
  for (const sentence of sentences) {
    if (sentence.voice !== 'reviewer') continue;
    const { possible, text } = weighed(sentence);
    possible[matter.outcome] ??= waysIn[matter.outcome](text);
    for (const { ground, way } of possible[matter.outcome] ?? [])
      if (!given.has(ground) && asked.includes(ground) && gives(way, sentence, matter))
        given.set(ground, sentence);
  }
  for (const ground of asked) {
    if (given.has(ground)) continue;
    const recited = ground.ways.filter((way) => way.recited && suits(way, matter));
    if (recited.length === 0) continue;
    const said = sentences.find(
      (sentence) =>
        sentence.voice === 'guideline' && recited.some((way) => gives(way, sentence, matter)),
    );
    if (said) given.set(ground, said);
  }
  return given;
}

const suits = ({ on, notOn, rationale }: Way, matter: Matter): boolean =>
  (!on || isAbout(on, matter)) &&
  (!notOn || !isAbout(notOn, matter)) &&
  (!rationale || hasReasons(rationale, matter));

const isAbout = (pattern: RegExp, { disputed, about }: Matter) => fits(pattern, disputed, about);
const hasReasons = (pattern: RegExp, { reasons, told }: Matter) => fits(pattern, reasons, told);

/** Many ways ask the same of one text, and ask it for many sentences. */
function fits(pattern: RegExp, text: string, known: Map<RegExp, boolean>): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const found = pattern.test(text);
  known.set(pattern, found);
  return found;
}

function gives(way: Way, sentence: Weighed, matter: Matter): boolean {
  if (!suits(way, matter)) return false;
  const one = weighed(sentence);
  const before = one.gives.get(way);
  if (before !== undefined) return before;
  const found = says(way, one);
  one.gives.set(way, found);
  return found;
}

function says(way: Way, sentence: Weighing): boolean {
  const { text } = sentence;
  const { lacks, states, also, unless } = way;
  if (way.says && !stands(way.says, way, text, () => true)) return false;
  if (lacks || states) {
    sentence.absences ??= absencesIn(sentence);
    const { absences } = sentence;
    if (lacks && absences.length === 0) return false;
    if (lacks && !stands(lacks, way, text, (at) => within(absences, at))) return false;
    if (states && !stands(states, way, text, (at) => !within(absences, at))) return false;
  }
  return (!also || also.test(text)) && !unless?.test(text);
}

function stands(pattern: RegExp, way: Way, text: string, counts: (at: number) => boolean): boolean {
  // Not matchAll: it makes a new pattern each time, and this is asked of every sentence and way.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 0: said } = match;
    if (said === '') pattern.lastIndex++;
    if (counts(index) && nearBehind(way, text, index + said.length)) return true;
  }
  return false;
}

function nearBehind({ near, reach = NEAR }: Way, text: string, end: number): boolean {
  if (!near) return true;
  const at = text.slice(end, end + reach + 40).search(near);
  return at >= 0 && at <= reach;
}

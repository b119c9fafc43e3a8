import { termsOf } from '../../analysis/analyzer.ts';
import { conceptsIn, conceptsOfGround } from '../../analysis/concepts.ts';
import type { Decision, ItemOutcome } from '../../determinations/determination.ts';
import { absencesIn } from '../../determinations/grounds/absence.ts';
import { historyOf } from '../../determinations/history.ts';
import { type VoicedSentence, voicesOf } from '../../determinations/voices.ts';
import type { Stretch } from '../precedent.ts';
import { telling } from './clauses.ts';
import { highlightsIn, termsAsked } from './highlights.ts';
import { listsGuidelines, speaksAgainst } from './reasons.ts';

export type Excerpt = { excerpt: string; highlights: Stretch[] };
type Options = {
  /** Sentences and characters that an excerpt has at most; one sentence may alone have more. */
  sentences?: number;
  longest?: number;
};
type Weighed = { sentence: VoicedSentence; weight: number; asked: boolean; ground: boolean };

const GAP = ' … ';
/** Rationales have 6,000 characters at most; what stands far behind that is not quoted. */
const FURTHEST = 50_000;
/** Grounds of fewer characters than this do not tell the case: the best of the rest joins them. */
const SHORT = 130;
/** What the history of the worker weighs less, unless it gives a ground. */
const HISTORY = 0.75;
const CONCLUDES = /\bmedically (?:un)?necessary\b|\bmedical(?:ly)? (?:necessity|appropriate)\b/i;
const WITH_REASON =
  /\b(?:given (?!the above)|due to|because(?! of these)|since|as (?:the|there|this)|exceed\w*|in excess|lack of|without)\b/i;
const SUPPORTS = /\b(?:reasonable|appropriate|consistent with|within the|meets?|met|supported?)\b/i;
const INTRODUCES =
  /\b(?:is|are) silent\b|\bnot (?:specifically )?address|^(?:this|the current|the) request is for\b|^this is a request\b|^my rationale\b|^the (?:patient|claimant|worker|injured worker) (?:is|was) (?:a|noted to have)\b/i;

/**
 * The one to three sentences that decided: the reviewer's own on this worker and this item, first
 * those with the words asked, then those that give the grounds. Guideline recital never, nor what
 * utilization review said, nor what speaks against an approval; the history of the worker and mere
 * lists of guidelines last. Where the reviewer reasons nothing, the conclusion. Verbatim stretches
 * of the rationale joined by " … "; `highlights` are the asked words within the excerpt.
 */
export function excerptOf(
  { rationale, grounds, conclusion, outcome }: Decision,
  words: string[] = [],
  { sentences = 3, longest = 480 }: Options = {},
): Excerpt {
  const asked = termsAsked(words);
  const given = grounds.map(({ sentence }) => sentence);
  const reasons = new Set(given.filter((sentence) => !listsGuidelines(sentence)));
  const all = voicesOf(rationale.slice(0, FURTHEST));
  const own = all.filter(({ voice }) => voice === 'reviewer');
  const history = historyOf(all);
  const worth = (sentence: VoicedSentence) =>
    weightOf(sentence, reasons, outcome) -
    (history.has(sentence) && !reasons.has(sentence.text) ? HISTORY : 0);
  const told = own.some((sentence) => worth(sentence) > 0)
    ? own
    : all.filter(({ voice, text }) => voice === 'reviewer' || reasons.has(text));
  const near = nearnessTo(words, grounds);
  const weighed = told.map((sentence, i) => ({
    sentence,
    asked: highlightsIn(sentence.text, asked).length > 0,
    ground: reasons.has(sentence.text),
    weight:
      worth(sentence) +
      1.5 * near(sentence.text) +
      2 *
        new Set(
          highlightsIn(sentence.text, asked).map(([s, e]) => termsOf(sentence.text.slice(s, e))[0]),
        ).size +
      (0.5 * i) / told.length,
  }));
  const chosen = choose(weighed, sentences, longest);
  const parts =
    chosen.length > 0
      ? stretchesOf(chosen, asked, longest)
      : [stretchOf(rationale, conclusion, told)].filter((stretch) => stretch !== undefined);
  const excerpt = parts.map(([start, end]) => rationale.slice(start, end).trim()).join(GAP);
  return { excerpt, highlights: highlightsIn(excerpt, asked) };
}

/** 0 and less: says nothing of why. */
function weightOf(
  { text }: VoicedSentence,
  reasons: ReadonlySet<string>,
  outcome: ItemOutcome,
): number {
  if (listsGuidelines(text)) return 0.5;
  if (reasons.has(text)) return 3;
  if (outcome === 'overturned' && speaksAgainst(text)) return -9;
  if (CONCLUDES.test(text) && !WITH_REASON.test(text)) return -9;
  if (INTRODUCES.test(text)) return -2;
  return [WITH_REASON, SUPPORTS].some((reason) => reason.test(text)) || absencesIn(text).length > 0
    ? 1
    : 0;
}

/** How near a sentence is to the concept asked about: in its words, or in the ground it gives. */
function nearnessTo(words: string[], grounds: Decision['grounds']) {
  const names = new Set(conceptsIn(words.flatMap(termsOf)).map(({ concept }) => concept.name));
  return (text: string): number => {
    if (names.size === 0) return 0;
    const said = conceptsIn(termsOf(text)).some(({ concept }) => names.has(concept.name));
    const given = grounds.some(
      ({ ground, sentence }) =>
        sentence === text && conceptsOfGround(ground).some(({ name }) => names.has(name)),
    );
    return Number(said) * 0.5 + Number(given);
  };
}

/**
 * The best sentences that fit. Where some give a ground in the words asked, only such; where the
 * words stand in none that gives a ground, the grounds stand beside them.
 */
function choose(weighed: Weighed[], most: number, longest: number): Weighed[] {
  const ranked = weighed
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const direct = ranked.filter(({ asked, ground }) => asked && ground);
  const telling = ranked.filter(({ asked, ground }) => asked || ground);
  const enough = lengthOf(telling) >= SHORT;
  const rest = ranked.filter(({ weight }) => weight >= 1);
  const list = [direct, enough ? telling : rest, ranked].find(({ length }) => length > 0) ?? [];
  const chosen: Weighed[] = [];
  let length = 0;
  for (const one of list) {
    const added = one.sentence.text.length;
    if (chosen.length > 0 && (chosen.length >= most || length + added > longest)) continue;
    chosen.push(one);
    length += added;
  }
  return chosen.sort((one, other) => one.sentence.start - other.sentence.start);
}

const lengthOf = (list: Weighed[]) =>
  list.reduce((sum, { sentence }) => sum + sentence.text.length, 0);

function stretchesOf(chosen: Weighed[], asked: ReadonlySet<string>, longest: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { sentence } of chosen) {
    const { text, start, end } = sentence;
    const parts: Stretch[] =
      text.length > longest * 1.25
        ? telling(text, placesIn(text, asked), longest).map(([from, to]) => [
            start + from,
            start + to,
          ])
        : [[start, end]];
    const [first, ...rest] = parts;
    const last = stretches.at(-1);
    if (last && first && first[0] - last[1] <= 1) last[1] = first[1];
    else if (first) stretches.push(first);
    stretches.push(...rest);
  }
  return stretches;
}

/** The places of a sentence that tell most: the words asked, else what it says is missing. */
function placesIn(text: string, asked: ReadonlySet<string>): number[] {
  const highlights = highlightsIn(text, asked);
  return (highlights.length > 0 ? highlights : absencesIn(text)).map(([start]) => start);
}

function stretchOf(
  rationale: string,
  conclusion: string,
  told: VoicedSentence[],
): Stretch | undefined {
  const at = conclusion ? rationale.lastIndexOf(conclusion) : -1;
  if (at >= 0) return [at, at + conclusion.length];
  const last = told.at(-1) ?? voicesOf(rationale.slice(0, FURTHEST)).at(-1);
  return last && [last.start, last.end];
}

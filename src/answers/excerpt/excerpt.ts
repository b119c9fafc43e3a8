import { termsOf } from '../../analysis/analyzer.ts';
import { situationsOfGround, situationsSaid } from '../../analysis/concepts.ts';
import type { Decision, ItemOutcome } from '../../determinations/determination.ts';
import { absencesIn } from '../../determinations/grounds/absence.ts';
import { historyOf } from '../../determinations/history.ts';
import { type VoicedSentence, voicesOf } from '../../determinations/voices.ts';
import type { Span } from '../precedent.ts';
import { telling } from './clauses.ts';
import { highlightsIn, termsAsked } from './highlights.ts';
import { listsGuidelines, speaksAgainst } from './reasons.ts';

export type Excerpt = { excerpt: string; highlights: Span[] };
type Options = {
  /** Tells sentences that stand in the letters of many workers. */
  recurs?: (sentence: string) => boolean;
  /** Sentences and characters that an excerpt has at most; one sentence may alone have more. */
  sentences?: number;
  longest?: number;
};
type Weighed = { sentence: VoicedSentence; weight: number; asked: boolean; ground: boolean };

const GAP = ' … ';
/** Rationales have 6,000 characters at most; what stands far behind that is not quoted. */
const FURTHEST = 50_000;
/** Sentences with grounds that together are shorter, in characters, are joined by the best other. */
const SHORT = 130;
/** Taken off the weight of a sentence on the worker's history, unless it gives a ground. */
const HISTORY = 0.75;
const CONCLUDES = /\bmedically (?:un)?necessary\b|\bmedical(?:ly)? (?:necessity|appropriate)\b/i;
const WITH_REASON =
  /\b(?:given (?!the above)|due to|because(?! of these)|since|as (?:the|there|this)|exceed\w*|in excess|lack of|without)\b/i;
const SUPPORTS = /\b(?:reasonable|appropriate|consistent with|within the|meets?|met|supported?)\b/i;
const INTRODUCES =
  /\b(?:is|are) silent\b|\bnot (?:specifically )?address|^(?:this|the current|the) request is for\b|^this is a request\b|^my rationale\b|^the (?:patient|claimant|worker|injured worker) (?:is|was) (?:a|noted to have)\b/i;

/**
 * The one to three sentences that decided: the reviewer's own on this worker and this item, first
 * those with the words asked, then those that give the grounds. Never what a guideline says in
 * general, what utilization review said, or what speaks against an approval; the history of the
 * worker and mere lists of guidelines last. The conclusion, where the reviewer gives no reason.
 * @param words of the question, which the excerpt is chosen for and marked with
 * @returns verbatim parts of the rationale joined by " … ", and where the words stand in it
 */
export function excerptOf(
  { rationale, grounds, conclusion, outcome }: Decision,
  words: string[] = [],
  { recurs, sentences = 3, longest = 480 }: Options = {},
): Excerpt {
  const asked = termsAsked(words);
  const given = grounds.map(({ sentence }) => sentence);
  const reasons = new Set(given.filter((sentence) => !listsGuidelines(sentence)));
  const all = voicesOf(rationale.slice(0, FURTHEST), recurs);
  const own = all.filter(({ voice }) => voice === 'reviewer');
  const history = historyOf(all);
  const worth = (sentence: VoicedSentence) =>
    weightOf(sentence, reasons, outcome) -
    (history.has(sentence) && !reasons.has(sentence.text) ? HISTORY : 0);
  const told = own.some((sentence) => worth(sentence) > 0)
    ? own
    : all.filter(({ voice, text }) => voice === 'reviewer' || reasons.has(text));
  const near = situationsNear(words, grounds);
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
      ? spansOf(chosen, asked, longest)
      : [conclusionSpan(rationale, conclusion, told)].filter((span) => span !== undefined);
  const excerpt = parts.map(([start, end]) => rationale.slice(start, end).trim()).join(GAP);
  return { excerpt, highlights: highlightsIn(excerpt, asked) };
}

/** How much a sentence says of why it was decided so; 0 or less where it says nothing of it. */
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
  return [WITH_REASON, SUPPORTS].some((reason) => reason.test(text)) ||
    absencesIn({ text }).length > 0
    ? 1
    : 0;
}

/** How near a sentence is to the situation asked about: in its words, or in the ground it gives. */
function situationsNear(words: string[], grounds: Decision['grounds']) {
  const names = new Set(
    situationsSaid(words.flatMap(termsOf)).map(({ situation }) => situation.name),
  );
  return (text: string): number => {
    if (names.size === 0) return 0;
    const said = situationsSaid(termsOf(text)).some(({ situation }) => names.has(situation.name));
    const given = grounds.some(
      ({ ground, sentence }) =>
        sentence === text && situationsOfGround(ground).some(({ name }) => names.has(name)),
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

function spansOf(chosen: Weighed[], asked: ReadonlySet<string>, longest: number): Span[] {
  const spans: Span[] = [];
  for (const { sentence } of chosen) {
    const { text, start, end } = sentence;
    const parts: Span[] =
      text.length > longest * 1.25
        ? telling(text, placesIn(text, asked), longest).map(([from, to]) => [
            start + from,
            start + to,
          ])
        : [[start, end]];
    const [first, ...rest] = parts;
    const last = spans.at(-1);
    if (last && first && first[0] - last[1] <= 1) last[1] = first[1];
    else if (first) spans.push(first);
    spans.push(...rest);
  }
  return spans;
}

/** The places of a sentence that tell most: the words asked, else what it says is missing. */
function placesIn(text: string, asked: ReadonlySet<string>): number[] {
  const highlights = highlightsIn(text, asked);
  return (highlights.length > 0 ? highlights : absencesIn({ text })).map(([start]) => start);
}

function conclusionSpan(
  rationale: string,
  conclusion: string,
  told: VoicedSentence[],
): Span | undefined {
  const at = conclusion ? rationale.lastIndexOf(conclusion) : -1;
  if (at >= 0) return [at, at + conclusion.length];
  const last = told.at(-1) ?? voicesOf(rationale.slice(0, FURTHEST)).at(-1);
  return last && [last.start, last.end];
}

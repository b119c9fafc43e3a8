import type { Decision } from '../../determinations/determination.ts';
import { absencesIn } from '../../determinations/grounds/absence.ts';
import type { Span } from '../../determinations/span.ts';
import { type VoicedSentence, voicesOf } from '../../determinations/voices.ts';
import { choose } from './choose.ts';
import { clausesAround } from './clauses.ts';
import { highlightsIn, termsAsked } from './highlights.ts';
import { weighSentences } from './weigh.ts';

/** What is quoted of a rationale, and where the words asked stand in it. */
export type Excerpt = { excerpt: string; highlights: Span[] };

/** Stands where an excerpt leaves something out. */
const GAP = ' … ';
/** Characters of an excerpt; a sentence that alone has a quarter more is shortened. */
const LONGEST = 480;
/** Characters of a rationale that are read; letters have 6,000 at most. */
const FURTHEST = 50_000;

/**
 * The one to three sentences that decided: the reviewer's own on this worker and this item, first
 * those with the words asked, then those that give the grounds. Never what guidelines say in general,
 * what utilization review said, or what speaks against an approval; the history of the worker and
 * mere lists of guidelines last. Where the reviewer gives no reason, the conclusion. The excerpt is
 * verbatim from the rationale, its parts joined by " … "; `highlights` are spans of the excerpt.
 */
export function excerptOf(decision: Decision, words: string[] = []): Excerpt {
  const { rationale, conclusion } = decision;
  const asked = termsAsked(words);
  const sentences = voicesOf(rationale.slice(0, FURTHEST));
  const weighed = weighSentences(decision, sentences, words);
  const chosen = choose(weighed, LONGEST).map(({ sentence }) => sentence);
  const last = weighed.at(-1)?.sentence ?? sentences.at(-1);
  const spans =
    chosen.length > 0 ? spansOf(chosen, asked) : conclusionSpan(rationale, conclusion, last);
  const excerpt = spans.map(([start, end]) => rationale.slice(start, end).trim()).join(GAP);
  return { excerpt, highlights: highlightsIn(excerpt, asked) };
}

/** The spans of sentences in the rationale, those that follow each other as one; long ones shortened. */
function spansOf(sentences: VoicedSentence[], asked: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { text, start, end } of sentences) {
    const [first, ...rest]: Span[] =
      text.length > LONGEST * 1.25
        ? clausesAround(text, tellingPlaces(text, asked), LONGEST).map(([from, to]) => [
            start + from,
            start + to,
          ])
        : [[start, end]];
    const before = spans.at(-1);
    if (before && first && first[0] - before[1] <= 1) before[1] = first[1];
    else if (first) spans.push(first);
    spans.push(...rest);
  }
  return spans;
}

/** The places of a sentence that tell most: the words asked, else what it says is missing. */
function tellingPlaces(text: string, asked: ReadonlySet<string>): number[] {
  const highlights = highlightsIn(text, asked);
  return (highlights.length > 0 ? highlights : absencesIn(text)).map(([start]) => start);
}

/** Where the conclusion stands; where there is none, the last sentence; empty without sentences. */
function conclusionSpan(rationale: string, conclusion: string, last?: VoicedSentence): Span[] {
  const at = conclusion ? rationale.lastIndexOf(conclusion) : -1;
  if (at >= 0) return [[at, at + conclusion.length]];
  return last ? [[last.start, last.end]] : [];
}

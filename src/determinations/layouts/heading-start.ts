import { matchesOf } from '../matches.ts';
import { necessity } from '../patterns/conclusion.ts';
import type { BreakKind, Reflowed } from '../reflow.ts';
import { sentencesOf } from '../sentences.ts';

/** "Norco #60 was the original request. Norco #40 was authorized … The remaining …, Norco #20" */
const ORIGINAL_REQUEST = /\bwas the original request\b/i;
const SENTENCE_END = /[.!?]["'”’)\]]{0,3}$/;
/** What a page can cut a heading before: "3 times a day" | "(12 sessions)" | "The remaining IMR eligible …" */
const CONTINUES = /^(?:[a-z(&/+,;]|The (?:remaining|original)\b|and\b)/;

/**
 * Between the rationale of one item and the heading of the next there is, in good text, a new
 * paragraph; where a page break or an extractor ate it, only words and line ends can tell.
 * Gives the place in `[from, to)` at which the heading of the next item starts.
 */
export function headingStart(letter: Reflowed, from: number, to: number): number {
  const concluded = conclusionEnd(letter.text, from, to);
  const after = (kinds: BreakKind[]) =>
    letter.breaks
      .filter(({ at, kind }) => at >= concluded && at > from && at < to && kinds.includes(kind))
      .map(({ at }) => at);
  const border =
    paragraphStart(letter.text, from, after(['paragraph'])) ??
    lineStart(letter.text, from, after(['page', 'short line'])) ??
    lineStart(letter.text, from, after(['page', 'short line', 'line'])) ??
    (concluded < to ? concluded : undefined) ??
    lastSentence(letter.text, from, to);
  return Math.min(border, requestStart(letter.text, concluded, border, to));
}

/** Just after the last sentence that speaks of necessity or is stock text that may follow one. */
function conclusionEnd(text: string, from: number, to: number): number {
  const concluding = sentencesOf(text.slice(from, to)).findLast(
    (sentence) => necessity.concludes.test(sentence.text) || necessity.stock.test(sentence.text),
  );
  let end = from + (concluding?.end ?? 0);
  const last = matchesOf(necessity.close, text.slice(from, to)).at(-1);
  const close = last ? from + last.index + last[0].length : end;
  const next = text.slice(close, close + 2);
  if (close < end && (last?.[1] ? /^ \S/ : /^ [A-Z0-9(]/).test(next)) end = close;
  return text.charAt(end) === ' ' ? end + 1 : end;
}

/** The last paragraph, and those before it as long as they run on into it. */
function paragraphStart(text: string, from: number, starts: number[]): number | undefined {
  let index = starts.length - 1;
  while (index > 0 && continues(text, from, starts[index] ?? 0)) index -= 1;
  return starts[index];
}

const continues = (text: string, from: number, at: number) =>
  !SENTENCE_END.test(text.slice(Math.max(from, at - 5), at - 1)) ||
  CONTINUES.test(text.slice(at, at + 20));

/** The first line that opens behind a full stop and does not carry a sentence on. */
const lineStart = (text: string, from: number, starts: number[]) =>
  starts.find((at) => !continues(text, from, at));

function lastSentence(text: string, from: number, to: number): number {
  const last = sentencesOf(text.slice(from, to)).at(-1);
  return last ? from + last.start : from;
}

/** A heading that tells what was asked first starts with the sentence that does so. */
function requestStart(text: string, concluded: number, border: number, to: number): number {
  const left = text.slice(concluded, to);
  if (!ORIGINAL_REQUEST.test(left)) return border;
  const told = sentencesOf(left).find(({ text: sentence }) => ORIGINAL_REQUEST.test(sentence));
  return told && concluded + told.start < border ? concluded + told.start : border;
}

import { matchesOf } from '../matches.ts';
import { necessity } from '../patterns/conclusion.ts';
import type { BreakKind, Reflowed } from '../reflow.ts';
import { sentencesOf } from '../sentences.ts';

/** "Norco #60 was the original request. Norco #40 was authorized … The remaining …, Norco #20" */
const ORIGINAL_REQUEST = /\bwas the original request\b/i;
const SENTENCE_END = /[.!?]["'”’)\]]{0,3}$/;
/** How a text goes on that a page break cut: "3 times a day", "(12 sessions)", "The remaining IMR eligible …" */
const CONTINUES = /^(?:[a-z(&/+,;]|The (?:remaining|original)\b|and\b)/;

/**
 * The place in `[from, to)` at which the heading of the next item starts; the rationale of an item
 * stands before it. Mostly a new paragraph starts there; where a page break or a text extractor has
 * removed it, the words and the ends of lines tell.
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

/** The place behind the last sentence that speaks of necessity, or behind boilerplate that follows it. */
function conclusionEnd(text: string, from: number, to: number): number {
  const concluding = sentencesOf(text.slice(from, to)).findLast(
    (sentence) =>
      necessity.concludes.test(sentence.text) || necessity.boilerplate.test(sentence.text),
  );
  let end = from + (concluding?.end ?? 0);
  const last = matchesOf(necessity.close, text.slice(from, to)).at(-1);
  const close = last ? from + last.index + last[0].length : end;
  const next = text.slice(close, close + 2);
  if (close < end && (last?.[1] ? /^ \S/ : /^ [A-Z0-9(]/).test(next)) end = close;
  return text.charAt(end) === ' ' ? end + 1 : end;
}

/** The start of the last paragraph, or of one before it whose last sentence goes on in it. */
function paragraphStart(text: string, from: number, starts: number[]): number | undefined {
  let index = starts.length - 1;
  while (index > 0 && continues(text, from, starts[index] ?? 0)) index -= 1;
  return starts[index];
}

const continues = (text: string, from: number, at: number) =>
  !SENTENCE_END.test(text.slice(Math.max(from, at - 5), at - 1)) ||
  CONTINUES.test(text.slice(at, at + 20));

/** The first line that stands behind a full stop and does not go on with a sentence. */
const lineStart = (text: string, from: number, starts: number[]) =>
  starts.find((at) => !continues(text, from, at));

function lastSentence(text: string, from: number, to: number): number {
  const last = sentencesOf(text.slice(from, to)).at(-1);
  return last ? from + last.start : from;
}

/** Where a heading first says what was asked originally, it starts with that sentence. */
function requestStart(text: string, concluded: number, border: number, to: number): number {
  const left = text.slice(concluded, to);
  if (!ORIGINAL_REQUEST.test(left)) return border;
  const told = sentencesOf(left).find(({ text: sentence }) => ORIGINAL_REQUEST.test(sentence));
  return told && concluded + told.start < border ? concluded + told.start : border;
}

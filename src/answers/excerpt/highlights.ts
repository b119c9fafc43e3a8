import { termOf, termsOf } from '../../analysis/analyzer.ts';
import { isStopWord } from '../../analysis/stop-words.ts';
import type { Span } from '../../determinations/span.ts';

const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** Words that deny others: they stand in most sentences, so they are not marked themselves. */
const NEGATION = /^(?:no|not|without|never|lack|lacking|absent|negative)$/i;

/** The terms that words asked stand for: without stop words and negations unless there are only such. */
export function termsAsked(words: string[]): Set<string> {
  const telling = words.filter((word) => !isStopWord(word) && !NEGATION.test(word));
  const asked = (telling.length > 0 ? telling : words).map(termOf);
  return new Set(asked.filter((term) => term !== undefined));
}

/**
 * Where the asked terms stand in a text, in order and apart: a word in any of its inflections, a
 * compound written in one, two or hyphened ("longterm", "long term", "long-term").
 */
export function highlightsIn(text: string, asked: ReadonlySet<string>): Span[] {
  if (asked.size === 0) return [];
  const found: Span[] = [];
  let before: { word: string; start: number; end: number } | undefined;
  for (const { 0: word, index: start } of text.matchAll(TOKEN)) {
    const end = start + word.length;
    const joined =
      before && start === before.end + 1 ? termOf(`${before.word}-${word}`) : undefined;
    if (before && joined && asked.has(joined)) add(found, before.start, end);
    else if (termsOf(word).some((term) => asked.has(term))) add(found, start, end);
    before = { word, start, end };
  }
  return found;
}

function add(found: Span[], start: number, end: number) {
  const last = found.at(-1);
  if (last && start < last[1]) last[1] = end;
  else found.push([start, end]);
}

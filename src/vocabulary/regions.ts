import { phrasesIn, type Token, tokensOf } from './phrases.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** A body region named in a text, with its place. */
export type RegionNamed = { name: string; start: number; end: number };

const SPINE: Record<string, string> = {
  c: 'cervical spine',
  t: 'thoracic spine',
  l: 'lumbar spine',
  s: 'lumbar spine',
};

// "L4", "C5", "T12" and "L4-5", "L5/S1": a level of the spine, its letter and its number.
const LEVEL = /(?<![\p{L}\d])([CTLS])-?(\d{1,2})(?![\d.]|\p{L})/giu;

/** Body regions that a text names, levels of the spine included ("L5-S1"), in order. */
export function regionsIn(vocabulary: Vocabulary, text: string, tokens: Token[] = tokensOf(text)) {
  const named = phrasesIn(vocabulary.regionNames, text, tokens).flatMap(({ values, start, end }) =>
    values.map(({ name }): RegionNamed => ({ name, start, end })),
  );
  const levels = [...text.matchAll(LEVEL)].map(
    (found): RegionNamed => ({
      name: SPINE[(found[1] as string).toLowerCase()] as string,
      start: found.index,
      end: found.index + found[0].length,
    }),
  );
  return [...named, ...levels].sort((a, b) => a.start - b.start);
}

import { strictest, wordsNeeded } from './words-needed.ts';

/**
 * A pattern → a quicker one that fits in every text in which it fits: it looks only for pieces of
 * the words without which the pattern cannot do. For a costly pattern that seldom fits in a long text.
 */
export function hintOf(pattern: RegExp): RegExp {
  const pieces = strictest(wordsNeeded(pattern)) ?? [];
  return new RegExp([...new Set(pieces.map((piece) => piece.trim()))].join('|'), 'i');
}

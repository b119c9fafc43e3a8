import { isStopWord } from '../analysis/stop-words.ts';
import type { Located } from './incidental-mentions.ts';

const MOST_WORDS = 60;

/** Words that say nothing of a case in a question: every decision here was denied once. */
const SAYS_NOTHING = new Set(
  (
    'vs versus plus only just please find give get tell denied denial denials imr precedent ' +
    'precedents determination determinations w'
  ).split(' '),
);
const LATERALITY = new Set(['left', 'right', 'bilateral']);

// `(long-term)`, `#60,`, `"knee`: what stands round a word and is not of it.
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;

/**
 * The words of a question that only order its answer, lower case, each once: what treatments,
 * regions and forms do not take up (`taken`), without words that say nothing unless the question
 * is made of them `alone`. Where a region narrows, left and right do not matter.
 */
export function wordsOf(
  text: string,
  taken: Located[],
  { hasRegion, alone }: { hasRegion: boolean; alone: boolean },
): string[] {
  let left = text;
  for (const { start, end } of taken) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  }
  const words = left
    .toLowerCase()
    .split(/[\s/,;]+/u)
    .map((word) => word.replace(EDGES, ''))
    .filter((word) => word !== '');
  const telling = words.filter(
    (word) => !isStopWord(word) && !SAYS_NOTHING.has(word) && !(hasRegion && LATERALITY.has(word)),
  );
  const kept = telling.length > 0 || !alone ? telling : words;
  return [...new Set(kept)].slice(0, MOST_WORDS);
}

import { sentencesOf } from '../sentences.ts';

/** The first sentence of a text in which a pattern fits; undefined where it fits in none. */
export const sentenceWith = (text: string, pattern: RegExp): string | undefined =>
  // Most texts have no such sentence and need not be cut for it.
  pattern.test(text)
    ? sentencesOf(text).find((sentence) => pattern.test(sentence.text))?.text
    : undefined;

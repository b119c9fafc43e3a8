import { labels } from '../patterns/labels.ts';
import { f1 } from './with-guideline-lines.ts';

/** 2014: credentials inside a sentence, guidelines by `Page(s):`. */
export const f1a = f1(
  'F1a',
  (text) =>
    !labels.credentialsBlock.test(text) &&
    labels.credentialsSentence.test(text) &&
    !labels.sections.test(text),
);

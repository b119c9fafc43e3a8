import { labels } from '../patterns/labels.ts';
import { layoutSince2014 } from './layout-since-2014.ts';

/** F1a, 2014: credentials inside a sentence, guidelines by `Page(s):`. */
export const of2014 = layoutSince2014(
  'F1a',
  (text) =>
    !labels.credentialsBlock.test(text) &&
    labels.credentialsSentence.test(text) &&
    !labels.sections.test(text),
);

import { labels } from '../patterns/labels.ts';
import { f1 } from './with-guideline-lines.ts';

/** 2018 on: F1c with the guidelines that the state adopted from late 2017. */
export const f1d = f1('F1d', (text) => labels.guidelineSince2017.test(text));

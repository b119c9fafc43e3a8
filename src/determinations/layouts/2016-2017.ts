import { labels } from '../patterns/labels.ts';
import { f1 } from './with-guideline-lines.ts';

/** Mid 2016 on: guidelines by year and `Section(s):`. */
export const f1c = f1(
  'F1c',
  (text) =>
    labels.sections.test(text) ||
    labels.guidelineOfYear.test(text) ||
    labels.outsideMtus.test(text),
);

import { labels } from '../patterns/labels.ts';
import { layoutSince2014 } from './layout-since-2014.ts';

/** F1c, from mid 2016: guidelines by year and `Section(s):`. */
export const from2016To2017 = layoutSince2014(
  'F1c',
  (text) =>
    labels.sections.test(text) ||
    labels.guidelineOfYear.test(text) ||
    labels.outsideMtus.test(text),
);

import { labels } from '../patterns/labels.ts';
import { layoutSince2014 } from './layout-since-2014.ts';

/** F1d, from 2018: as F1c, with the guidelines that the state adopted from late 2017 on. */
export const since2018 = layoutSince2014('F1d', (text) => labels.guidelineSince2017.test(text));

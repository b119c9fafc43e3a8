import { layoutSince2014 } from './layout-since-2014.ts';

/**
 * F1b, late 2014 to mid 2016: credentials in a block, guidelines by `Page(s):`. Every letter since 2014
 * that shows no sign of another layout.
 */
export const from2014To2016 = layoutSince2014('F1b', () => true);

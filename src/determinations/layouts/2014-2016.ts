import { f1 } from './with-guideline-lines.ts';

/** Late 2014 to mid 2016: credentials in a block, guidelines by `Page(s):`. What is F1 and nothing more. */
export const f1b = f1('F1b', () => true);

import { stemOf } from './analyzer.ts';

const DENIALS = new Set(
  'no not without lack lacking absent absence never negative neither nor denies denied'
    .split(' ')
    .map(stemOf),
);
/** Where a denial ends at the latest: "no evidence of any new weakness, but pain …". */
const ENDS = new Set(['but', 'however', 'although', 'though', 'except', 'only']);
const REACH = 6;

export const isDenial = (term: string) => DENIALS.has(term);

/** For each of the terms of a sentence: does one before it deny it? "no red flags", "without spasm". */
export function deniedIn(terms: string[]): boolean[] {
  let left = 0;
  return terms.map((term) => {
    if (isDenial(term)) {
      left = REACH;
      return false;
    }
    if (ENDS.has(term)) left = 0;
    left -= 1;
    return left >= 0;
  });
}

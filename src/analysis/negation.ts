import { stemOf } from './analyzer.ts';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

const DENIALS = stems(
  'no not without lack lacking absent absence never negative neither nor denies denied',
);
/** Words that end the reach of a denial: "no evidence of any new weakness, but pain …". */
const ENDS = stems('but however although though except only');
/** Terms behind a denial that it reaches. */
const REACH = 6;

/** Does a term deny what follows it? */
export const isDenial = (term: string): boolean => DENIALS.has(term);

/**
 * For each of the terms of a sentence: does one before it deny it? "no red flags", "without spasm".
 * After NegEx (Chapman et al. 2001).
 */
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

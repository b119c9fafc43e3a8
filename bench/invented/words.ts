import type { Dice } from './dice.ts';

const SYLLABLES =
  'ba de fi go lu ma ne po ri su ta ve xo zi cra dro fle gri plo ste tri mon vel ser'.split(' ');

/** A word that nobody knows: a few are common, most are as rare as names of people and places. */
export const inventedWord = ({ between, early }: Dice): string =>
  Array.from({ length: between(2, 4) }, () => early(SYLLABLES, 1.5)).join('');

/** One word in so many is mistyped. */
const TYPOS = 1 / 250;

/** The text with a few words mistyped: two letters changed about, or one left out. */
export const withTypos = (text: string, dice: Dice, part = TYPOS): string =>
  text.replace(/\p{L}{6,}/gu, (word) => {
    if (!dice.chance(part)) return word;
    const at = dice.between(1, word.length - 3);
    const [one, other] = [word.charAt(at), word.charAt(at + 1)];
    return `${word.slice(0, at)}${dice.chance(0.5) ? other + one : one}${word.slice(at + 2)}`;
  });

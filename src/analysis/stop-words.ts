/** Words that say nothing about a case; a question made of nothing else is searched as it is. */
const STOP_WORDS = new Set(
  (
    'a about all an and any are as at be been being but by can case cases could decision decisions did do does ' +
    'for from had has have he her him his how i if in into is it its may me my of on or our she should show ' +
    'so some such than that the their them then there these they this those to use used using was we were ' +
    'what when where which who why will with would you your'
  ).split(' '),
);

/** Is a word, as written, one that says nothing about a case? */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word.toLowerCase());

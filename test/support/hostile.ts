import fc from 'fast-check';
import { cleanQuestion } from '../../src/questions/normalize.ts';

const odd = [
  '',
  ' ',
  '<!channel>',
  '<@U0LOCALBEN> & <https://evil.example|click>',
  '*bold* _not_ `code` ~strike~ :tada:',
  '\u202Eback\u202Cwards\u200F',
  '👩‍⚕️'.repeat(3_000),
  'a'.repeat(40_000),
  '&<>'.repeat(5_000),
  '"\\'.repeat(5_000),
  '\u0000\u0007\u001B[31m',
  '\uD83D',
  'two\nlines\r\n\tand a tab',
  '../../etc/passwd',
  '</script><script>alert(1)</script>',
];

/** Any text that a person or a letter may bring: long, empty, markup, half characters. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'binary-ascii', minLength: 1_000, maxLength: 6_000 }),
  fc.lorem({ maxCount: 40 }),
);

/** Such a text where a schema promises that there is one. */
export const hostileWord = hostile.filter((text) => text.length > 0);

/** A question as the search hands it back. */
export const hostileQuestion = hostileWord.map(cleanQuestion).filter((text) => text.length > 0);

/** The id of a letter: a file's name has at most 255 characters. */
export const hostileId = hostileWord.map((text) => text.slice(0, 255));

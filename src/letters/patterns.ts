/** Every regular expression of this folder, each with what it was made for. */
export const patterns = {
  /** "…\r\n", and the lone "\r" of old editors. */
  lineEnd: /\r\n?|\u2028|\u2029|\u0085/g,
  /** Byte order marks, soft hyphens, joiners, direction marks, control characters. */
  invisible:
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes
    /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g,
  /** "Decision\u00a0Date" and every other width of space. */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a vertical tab is a space too
  otherSpace: /[\t\u000b\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g,
  /** "ﬁrst-line", "eﬃcacy". */
  ligature: /[\ufb00-\ufb06]/g,
  feed: /\f/g,
  /** "Final Determination Letter for IMR Case Number CM13-0001234  4", "Page 2 of 5". */
  runningTitle:
    /^(?:final determination letter for imr case number [^\n]{0,40}|page \d{1,3} of \d{1,3}|\d{1,3} of \d{1,3}|- ?\d{1,3} ?-)$/i,
  /** "3" alone, as the first or last line of a page. */
  bareNumber: /^(\d{1,3})$/,
  /** "Page 3" there. */
  namedNumber: /^page \d{1,3}$/i,
  /** "\u0092" for "’": Windows-1252 read as Latin-1. */
  windowsLetter: /[\u0080-\u009f]/g,
  outerBreaks: /^\n{1,9}|\n{1,9}$/g,
  /** Words; a scan has none. */
  words: /\p{L}{2,40}/gu,
} as const;

/**
 * One letter as text: a line ends in `\n`, a paragraph in `\n\n`, a page in `\f`; running titles and
 * page numbers are left out.
 */
export type Letter = {
  file: string;
  text: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
};

/** Why a file gives no letter, by code: a sentence that begins with the file's name. */
export const rejections = {
  'unknown-kind': 'is neither .txt nor .pdf',
  'not-readable': 'cannot be opened',
  empty: 'is empty',
  'too-large': 'is larger than a letter can be',
  'not-a-pdf': 'has the name of a PDF but is none',
  'not-text': 'has the name of a text but holds other data',
  encrypted: 'is locked with a password',
  damaged: 'is damaged or cut off',
  'no-text': 'holds no text: it is a scan, run text recognition over it first',
  'too-slow': 'took too long to read',
  duplicate: 'is a letter that the corpus holds already, in another file',
  'name-taken': 'has the name of another letter and states no case number: rename it',
  changed: 'was changed while it was read: try again',
  'not-writable': 'cannot be copied into the corpus',
} as const;

export type RejectionCode = keyof typeof rejections;

/** A file that cannot be read, with one plain sentence that says why. */
export type Unreadable = { file: string; code: RejectionCode; message: string };

export type LetterRead = Letter | Unreadable;

export const isLetter = (read: LetterRead): read is Letter => 'text' in read;

export const isUnreadable = (read: object): read is Unreadable => 'code' in read;

export const unreadable = (file: string, code: RejectionCode): Unreadable => ({
  file,
  code,
  message: `${file} ${rejections[code]}.`,
});

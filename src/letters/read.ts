import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import { clean } from './clean.ts';
import { type LetterRead, type RejectionCode, unreadable } from './letter.ts';
import { patterns } from './patterns.ts';
import { PdfProblem, pdfText } from './pdf.ts';

/** Bytes of a file; the largest letter known has 0.2 MB. */
const LARGEST = { '.txt': 2_000_000, '.pdf': 25_000_000 };
/** Words without which a text is no letter. */
const FEWEST_WORDS = 5;

/**
 * A file → its letter, or why it cannot be read. Never throws. The time and memory that a PDF takes are
 * not bounded here but by whoever calls this in a thread.
 */
export async function readLetter(file: string): Promise<LetterRead> {
  const kind = extname(file).toLowerCase();
  if (kind !== '.txt' && kind !== '.pdf') {
    const there = await access(file).then(
      () => true,
      () => false,
    );
    return unreadable(file, there ? 'unknown-kind' : 'not-readable');
  }
  const bytes = bytesOf(file, LARGEST[kind]);
  if (typeof bytes === 'string') return unreadable(file, bytes);
  const raw = await textOf(kind, bytes);
  if (typeof raw !== 'string') return unreadable(file, raw.code);
  const text = clean(raw);
  if (!hasWords(text)) return unreadable(file, kind === '.pdf' ? 'no-text' : 'empty');
  return { file, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Has a text as many words as a letter must have? It is read no further than that. */
function hasWords(text: string): boolean {
  patterns.words.lastIndex = 0;
  for (let words = 0; words < FEWEST_WORDS; words += 1)
    if (!patterns.words.test(text)) return false;
  return true;
}

/**
 * The bytes of a file, at most `most`: a file may grow meanwhile, and a device has no end. Reads at
 * once, as letters are small; does not wait for a pipe that nobody writes to.
 */
function bytesOf(file: string, most: number): Buffer | RejectionCode {
  try {
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(opened);
      if (!found.isFile()) return 'not-readable';
      if (found.size === 0) return 'empty';
      if (found.size > most) return 'too-large';
      const bytes = Buffer.alloc(found.size);
      return bytes.subarray(0, readSync(opened, bytes, 0, found.size, 0));
    } finally {
      closeSync(opened);
    }
  } catch {
    return 'not-readable';
  }
}

async function textOf(
  kind: '.txt' | '.pdf',
  bytes: Buffer,
): Promise<string | { code: RejectionCode }> {
  if (kind === '.txt') return decoded(bytes) ?? { code: 'not-text' };
  try {
    return await pdfText(bytes);
  } catch (error) {
    return { code: error instanceof PdfProblem ? error.code : 'damaged' };
  }
}

/** UTF-8, UTF-16 with its mark, else Windows-1252, as extractors and editors write; not binary data. */
function decoded(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1').replace(patterns.windowsLetter, fromWindows);
  }
}

/** What Windows-1252 has between 0x80 and 0x9f; some versions of Node decode it as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const fromWindows = (letter: string) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80);

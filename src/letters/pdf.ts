import { getResolvedPDFJS } from 'unpdf';
import type { RejectionCode } from './letter.ts';
import { type Piece, pageText } from './page-text.ts';

/** Why a PDF gives no text. */
export class PdfProblem extends Error {
  override name = 'PdfProblem';
  code: RejectionCode;
  constructor(code: RejectionCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Pages of a letter; the longest known has 14. */
const MOST_PAGES = 150;
/** Bytes at the start and end of a file in which a PDF must show its marks. */
const HEAD = 1_024;
const TAIL = 2_048;

/**
 * The text of a PDF, lines and paragraphs by where they stand on the page, pages parted by `\f`. Throws
 * a PdfProblem where it is no PDF, cut off, locked with a password or too long. Encrypted PDFs that
 * open without a password, as the state publishes them, are read.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const ascii = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (!ascii(0, HEAD).includes('%PDF-')) throw new PdfProblem('not-a-pdf');
  if (!ascii(Math.max(0, bytes.length - TAIL), bytes.length).includes('%%EOF'))
    throw new PdfProblem('damaged');
  const { getDocument } = await getResolvedPDFJS();
  // A copy: the library takes the bytes away from the caller.
  const opening = getDocument({ data: Uint8Array.from(bytes), ...textOnly });
  try {
    const document = await opening.promise;
    if (document.numPages > MOST_PAGES) throw new PdfProblem('too-large');
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(pageText(items.filter((item): item is Piece & typeof item => 'str' in item)));
      page.cleanup();
    }
    return pages.join('\f');
  } catch (error) {
    throw error instanceof PdfProblem ? error : new PdfProblem(codeOf(error), error);
  } finally {
    await opening.destroy();
  }
}

/** Only text is read: no fonts, images or scripts; a damaged file is an error, not half a text. */
const textOnly = {
  verbosity: 0,
  stopAtErrors: true,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
};

const codeOf = (error: unknown): RejectionCode =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';

/** A piece of text on a page as PDF.js gives it: `transform` ends in x and y, y from below. */
export type Piece = { str: string; transform: number[]; width: number; height: number };

type Line = { y: number; size: number; pieces: Piece[] };

/** Pieces whose heights differ by less than this part of the letter size are of one line. */
const SAME_LINE = 0.4;
/** A gap as wide as this part of the letter size is a space. */
const SPACE = 0.2;
/** Lines further apart than this many times the usual distance are of two paragraphs. */
const PARAGRAPH = 1.3;

/**
 * The text of one page from where its pieces stand: those at one height make a line, from left to
 * right, so that a header in columns reads label, value, label, value; a wide gap between lines
 * makes a paragraph.
 */
export function pageText(pieces: Piece[]): string {
  const lines = linesOf(pieces.filter(({ str }) => str !== ''));
  const usual = usualGap(lines);
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) text += before.y - line.y > PARAGRAPH * usual ? '\n\n' : '\n';
    text += lineText(line);
  });
  return text;
}

const x = ({ transform }: Piece) => transform[4] ?? 0;
const y = ({ transform }: Piece) => transform[5] ?? 0;
const size = ({ transform, height }: Piece) => height || Math.abs(transform[3] ?? 0) || 1;

function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((a, b) => y(b) - y(a))) {
    const line = lines.at(-1);
    if (line && line.y - y(piece) <= SAME_LINE * Math.max(line.size, size(piece))) {
      line.pieces.push(piece);
      line.size = Math.max(line.size, size(piece));
    } else if (piece.str.trim() !== '') {
      lines.push({ y: y(piece), size: size(piece), pieces: [piece] });
    }
  }
  return lines;
}

function lineText({ pieces, size: letterSize }: Line): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => x(a) - x(b))) {
    const gap = x(piece) - end;
    if (text !== '' && gap > SPACE * letterSize && !/\s$/.test(text) && !/^\s/.test(piece.str))
      text += ' ';
    text += piece.str;
    end = Math.max(end, x(piece) + piece.width);
  }
  return text;
}

/** The median distance between lines. */
function usualGap(lines: Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? line.y) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}

/** What ended where reflowed text has one space; a short line ended though the next word had room. */
export type BreakKind = 'line' | 'short line' | 'page' | 'paragraph';

/** A letter with every run of white space as one space, and where its lines and paragraphs ended. */
export type Reflowed = {
  text: string;
  /** In order; `at` is the first character after the break. */
  breaks: { at: number; kind: BreakKind }[];
};

/** A letter's clean text, see `Letter` → the same in one line, with the places of its breaks. */
export function reflow(clean: string): Reflowed {
  const breaks: Reflowed['breaks'] = [];
  let text = '';
  const lines = clean.split(BREAK);
  const isEven = !UNEVEN.test(clean);
  const width = usualWidth(lines.filter((_, index) => index % 2 === 0));
  let mark = '\n';
  let room = 0;
  lines.forEach((part, index) => {
    if (index % 2 === 1) {
      mark = part;
      return;
    }
    const words = (isEven ? part : part.replace(WIDE_SPACE, ' ')).trim();
    if (words === '') return;
    if (text !== '') {
      text += ' ';
      const space = words.indexOf(' ');
      const fits = space < 0 ? words.length : space;
      breaks.push({ at: text.length, kind: kindOf(mark, fits + SLACK < room) });
    }
    text += words;
    room = width - words.length;
  });
  return { text, breaks };
}

const BREAK = /(\n\n|\n|\f)/;
/** White space that is not one space already. */
const WIDE_SPACE = /[^\S ]\s*| \s+/g;
const UNEVEN = /[^\S \n\f]| {2}/;

/** Characters by which a full line may be shorter than others: letters are not all of one width. */
const SLACK = 14;

function kindOf(mark: string, short: boolean): BreakKind {
  if (mark === '\n\n') return 'paragraph';
  if (mark === '\f') return 'page';
  return short ? 'short line' : 'line';
}

/** The length that nine in ten lines do not exceed. */
function usualWidth(lines: string[]): number {
  const lengths = new Uint32Array(lines.map((line) => line.length)).sort();
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

import { patterns as p } from './patterns.ts';

/** A step undoes one thing that text extractors and editors do to a letter. */
type CleaningStep = { name: string; clean: (text: string) => string };

/** In the order in which they are done: each relies on those before it. */
const cleaningSteps: CleaningStep[] = [
  { name: 'line ends', clean: (text) => text.replace(p.lineEnd, '\n') },
  { name: 'invisible characters', clean: (text) => text.replace(p.invisible, '') },
  { name: 'spaces', clean: (text) => text.replace(p.otherSpace, ' ') },
  {
    name: 'ligatures',
    clean: (text) => text.replace(p.ligature, (glyph) => glyph.normalize('NFKD')),
  },
  { name: 'page feeds', clean: (text) => text.replace(p.feed, '\n\f\n') },
  { name: 'blank lines', clean: blankLines },
  { name: 'page furniture', clean: pageFurniture },
];

/** A letter's raw text → text as `Letter` describes it. Takes time in proportion to its length. */
export const clean = (raw: string): string =>
  cleaningSteps.reduce((text, step) => step.clean(text), raw);

type Break = '\n' | '\n\n' | '\f';

/**
 * Blank lines → one of three breaks. Some extractors put an empty line after every line; there a
 * line of spaces parts paragraphs and several empty lines part pages.
 */
function blankLines(text: string): string {
  const lines = text.split('\n');
  const doubled = isDoubled(lines);
  let out = '';
  let blanks: string[] = [];
  for (const line of lines) {
    const words = line.trim();
    if (words === '' || line === '\f') {
      blanks.push(line);
      continue;
    }
    if (out !== '') out += breakOf(blanks, doubled);
    out += words;
    blanks = [];
  }
  return out;
}

function breakOf(blanks: string[], doubled: boolean): Break {
  if (blanks.includes('\f')) return '\f';
  if (!doubled) return blanks.length > 0 ? '\n\n' : '\n';
  if (blanks.length <= 1) return '\n';
  return blanks.some((blank) => blank !== '') ? '\n\n' : '\f';
}

/** Is nearly every line followed by exactly one empty line, and some by more? */
function isDoubled(lines: string[]): boolean {
  let single = 0;
  let wider = 0;
  let texts = 0;
  let blanks = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      blanks += 1;
      continue;
    }
    if (texts > 0 && blanks === 1) single += 1;
    if (texts > 0 && blanks > 1) wider += 1;
    texts += 1;
    blanks = 0;
  }
  return wider > 0 && single + wider > 0.8 * (texts - 1);
}

/** A text without running titles and page numbers. */
function pageFurniture(text: string): string {
  const pages = text.split('\f').map((page) => page.split('\n'));
  const counts = pageCount(pages);
  return pages
    .map((lines, at) =>
      lines
        .filter((line, index) => {
          const edge = index === 0 || index === lines.length - 1;
          const named = edge && pages.length > 1 && p.namedNumber.test(line);
          return !(named || p.runningTitle.test(line) || counts(at, index));
        })
        .join('\n')
        .replace(p.outerBreaks, ''),
    )
    .filter((page) => page !== '')
    .join('\f');
}

/**
 * Tells whether a line is its page's number: a bare number at the page's edge that counts up from page
 * to page on at least half of them. Any other number there may be part of a sentence.
 */
function pageCount(pages: string[][]): (page: number, line: number) => boolean {
  const bare = pages.flatMap((lines, page) =>
    [...new Set([0, lines.length - 1])].flatMap((line) => {
      const [number] = p.bareNumber.exec(lines[line] ?? '')?.slice(1) ?? [];
      return number === undefined ? [] : [{ page, line, first: Number(number) - page }];
    }),
  );
  const agreeing = new Map<number, number>();
  for (const { first } of bare) agreeing.set(first, (agreeing.get(first) ?? 0) + 1);
  const enough = Math.max(2, pages.length / 2);
  const numbers = new Set(
    bare
      .filter(({ first }) => (agreeing.get(first) ?? 0) >= enough)
      .map(({ page, line }) => `${page} ${line}`),
  );
  return (page, line) => numbers.has(`${page} ${line}`);
}

/** A stretch of text at a place of the page, in points from its lower left corner. */
export type Put = { x: number; y: number; text: string };

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

/** A small PDF, made by hand: each page a list of texts at their places, in Helvetica of 12 points. */
export function pdfOf(pages: Put[][]): Buffer {
  const streams = pages.map((page) =>
    page
      .map(({ x, y, text }) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join('\n'),
  );
  return pdfOfStreams(streams);
}

/** The same with the content of each page as given. */
export function pdfOfStreams(streams: string[]): Buffer {
  const pageNumber = (at: number) => 4 + 2 * at;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${streams.map((_, at) => `${pageNumber(at)} 0 R`).join(' ')}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(at) + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** Lines from the top of a page down, at the usual distance; '' leaves the space of a line. */
export const linesDown = (lines: string[]): Put[] =>
  lines.flatMap((text, at) => (text === '' ? [] : [{ x: 72, y: 720 - 14 * at, text }]));

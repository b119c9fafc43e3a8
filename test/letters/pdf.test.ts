import { expect, test } from 'vitest';
import { pdfText } from '../../src/letters/pdf.ts';
import { linesDown, pdfOf } from '../support/pdf.ts';

test('lines, paragraphs and pages come out as such', async () => {
  const bytes = pdfOf([
    linesDown(['First line of a paragraph', 'and its second.', '', 'Another paragraph.']),
    linesDown(['On the next page.']),
  ]);
  expect(await pdfText(bytes)).toBe(
    'First line of a paragraph\nand its second.\n\nAnother paragraph.\fOn the next page.',
  );
});

test('a header in columns is read across, in whatever order its pieces are drawn', async () => {
  const bytes = pdfOf([
    [
      { x: 72, y: 700, text: 'Date Assigned:' },
      { x: 72, y: 686, text: 'Priority:' },
      { x: 180, y: 700, text: '12/09/2016' },
      { x: 180, y: 686, text: 'Standard' },
      { x: 330, y: 700, text: 'Date of Injury:' },
      { x: 330, y: 686, text: 'Application' },
      { x: 330, y: 672, text: 'Received:' },
      { x: 450, y: 700, text: '10/26/2016' },
      { x: 450, y: 686, text: '12/05/2016' },
    ],
  ]);
  expect(await pdfText(bytes)).toBe(
    'Date Assigned: 12/09/2016 Date of Injury: 10/26/2016\nPriority: Standard Application 12/05/2016\nReceived:',
  );
});

test('a word drawn in two pieces stays one word', async () => {
  // "Uphe" is 28.68 points wide in Helvetica of 12 points.
  const bytes = pdfOf([
    [
      { x: 72, y: 700, text: 'Uphe' },
      { x: 100.7, y: 700, text: 'ld' },
    ],
  ]);
  expect(await pdfText(bytes)).toBe('Upheld');
});

test('a superscript stays in its line', async () => {
  const bytes = pdfOf([
    [
      { x: 72, y: 700, text: 'the 5' },
      { x: 100, y: 704, text: 'th' },
      { x: 112, y: 700, text: 'finger' },
    ],
  ]);
  expect((await pdfText(bytes)).split('\n')).toHaveLength(1);
});

test('the bytes are left to the caller', async () => {
  const bytes = pdfOf([linesDown(['Some words.'])]);
  await pdfText(bytes);
  expect(bytes.length).toBeGreaterThan(0);
});

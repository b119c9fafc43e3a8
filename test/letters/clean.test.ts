import { expect, test } from 'vitest';
import { clean } from '../../src/letters/clean.ts';

const doubled = [
  'One line ',
  '',
  'and more. ',
  '',
  ' ',
  '',
  'Next one, ',
  '',
  '',
  '',
  'cut by a page. ',
  '',
].join('\n');

test.each([
  ['lines and paragraphs', 'One\ntwo.\n\nThree.', 'One\ntwo.\n\nThree.'],
  ['line ends of Windows', 'One\r\ntwo.\r\n\r\nThree.', 'One\ntwo.\n\nThree.'],
  ['line ends of old editors', 'One\rtwo.', 'One\ntwo.'],
  ['doubled line ends', doubled, 'One line\nand more.\n\nNext one,\fcut by a page.'],
  ['a paragraph a line', 'One two.\n\nThree four.\n\nFive.', 'One two.\n\nThree four.\n\nFive.'],
  [
    'a page feed before the first character',
    'One\n\n\fMAXIMUS guideline: x',
    'One\fMAXIMUS guideline: x',
  ],
  ['a mark of byte order', '\ufeffOne', 'One'],
  ['soft hyphens', 'medi\u00adcally neces\u00adsary', 'medically necessary'],
  ['spaces that do not break', 'Decision\u00a0Date:\u202f1', 'Decision Date: 1'],
  ['ligatures', 'e\ufb03cacy, \ufb01rst, in\ufb02amed', 'efficacy, first, inflamed'],
  ['indents', '    One\n    two', 'One\ntwo'],
  ['page numbers at the edges', 'One\n1\n\fThree\n2', 'One\fThree'],
  ['a named page number', 'One\nPage 1\n\fThree', 'One\fThree'],
  ['a lone number at an edge, which may be a word', 'One\n2\n\fThree', 'One\n2\fThree'],
  [
    'a running title',
    'One\n\nFinal Determination Letter for IMR Case Number CM14-0000001  3\n\fTwo',
    'One\fTwo',
  ],
  ['a number inside a page', 'Page 78\n78\nmore', 'Page 78\n78\nmore'],
  ['nothing', '', ''],
  ['control characters', 'One\u0000\u0007 two', 'One two'],
])('%s', (_, raw, text) => {
  expect(clean(raw)).toBe(text);
});

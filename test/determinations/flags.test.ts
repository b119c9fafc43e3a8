import { expect, test } from 'vitest';
import { f1bLetter, type InventedItem, parsed } from './letters.ts';

const item = (heading: string, rationale: string, outcome: InventedItem['outcome'] = 'Upheld') => ({
  heading,
  outcome,
  rationale,
});
const flagsOf = (items: InventedItem[], summary?: string) =>
  parsed(f1bLetter(items, summary)).decisions.map(({ flags }) => flags);

test('a conclusion that names the drug of another item', () => {
  const [first, second] = flagsOf([
    item(
      'Naproxen 500mg #60',
      'No relief. Therefore, the request for Naproxen 500mg #60 is not medically necessary.',
    ),
    item(
      'Soma 350mg #30',
      'No spasm. Therefore, the request for Naproxen 500mg #60 is not medically necessary.',
    ),
  ]);
  expect(first).toEqual([]);
  expect(second).toEqual([
    {
      flag: 'conclusion-names-other-item',
      detail: 'Therefore, the request for Naproxen 500mg #60 is not medically necessary.',
    },
  ]);
});

test.each([
  [
    'its generic name',
    'Soma 350mg #30',
    'The request for carisoprodol is not medically necessary.',
  ],
  ['no item', 'Soma 350mg #30', 'Given the above, the request is not medically necessary.'],
  [
    'another drug beside its own',
    'Soma 350mg #30',
    'As Norco is taken, the request for Soma is not medically necessary.',
  ],
  [
    'another drug in passing',
    'Soma 350mg #30',
    'The request for this drug is not medically necessary while Norco is taken.',
  ],
  [
    'other spelling',
    'Norco 10/325 mg # 60',
    'The request for Norco 10/325mg #60 is not medically necessary.',
  ],
  [
    'a study',
    'MRI of the lumbar spine',
    'The request for lumbar magnetic resonance imaging is not medically necessary.',
  ],
])('a conclusion that names %s is not flagged', (_, heading, conclusion) => {
  expect(flagsOf([item(heading, `No gain. ${conclusion}`)])[0]).toEqual([]);
});

test('a conclusion that names a drug that is in no item', () => {
  expect(
    flagsOf([
      item('Soma 350mg #30', 'The request for Naproxen 500mg #60 is not medically necessary.'),
    ])[0],
  ).toMatchObject([{ flag: 'conclusion-names-other-item' }]);
});

test('an outcome that contradicts its conclusion', () => {
  expect(flagsOf([item('Motrin', 'It helped. The request is medically necessary.')])[0]).toEqual([
    { flag: 'outcome-contradicts-conclusion', detail: 'The request is medically necessary.' },
  ]);
});

test('a rationale shared word for word names the other item', () => {
  const shared = 'No gain was noted. The request is not medically necessary.';
  expect(
    flagsOf([item('Motrin', shared), item('Tramadol', shared), item('Soma', `${shared} Ever.`)]),
  ).toEqual([
    [{ flag: 'rationale-shared', detail: 'Tramadol' }],
    [{ flag: 'rationale-shared', detail: 'Motrin' }],
    [],
  ]);
});

test.each([
  'As the requested operation is not medically necessary, the requested brace is not medically necessary.',
  'Since the anti-inflammatory above is held not medically necessary, the stomach drug beside it is not medically necessary either.',
  'Since the surgery is not supported, the assistant is not medically necessary.',
  'See the rationale above for item 1, the request is not medically necessary.',
])('decided by reference: “%s”', (sentence) => {
  expect(flagsOf([item('Brace', sentence)])[0]).toEqual([
    { flag: 'decided-by-reference', detail: sentence },
  ]);
});

test.each([
  'Utilization review modified the request to a smaller number.',
  'The request was partially certified for 6 visits.',
  'UR modified the request.',
])('modified by UR, said in the rationale: “%s”', (sentence) => {
  expect(flagsOf([item('Soma', `${sentence} The request is not medically necessary.`)])[0]).toEqual(
    [{ flag: 'ur-modified', detail: sentence }],
  );
});

test('modified by UR, said in the summary of one drug and not of the other', () => {
  const summary = 'His Norco was approved, baclofen was modified, and Mobic was denied.';
  const no = 'The request is not medically necessary.';
  const [baclofen, mobic] = flagsOf(
    [item('Baclofen 10mg #270', `A. ${no}`), item('Mobic 15mg #90', `B. ${no}`)],
    summary,
  );
  expect(baclofen).toEqual([{ flag: 'ur-modified', detail: summary }]);
  expect(mobic).toEqual([]);
});

test('modified by UR, said in the heading', () => {
  const heading =
    'Motrin 800mg #60 was the original request. Motrin 800mg #40 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Motrin 800mg #20';
  expect(flagsOf([item(heading, 'The request is not medically necessary.')])[0]).toEqual([
    { flag: 'ur-modified', detail: 'Motrin 800mg #40 was authorized by the Claims Administrator.' },
  ]);
});

test('activity that was modified is none', () => {
  expect(
    flagsOf([
      item('Soma', 'His work duties were modified. The request is not medically necessary.'),
    ])[0],
  ).toEqual([]);
});

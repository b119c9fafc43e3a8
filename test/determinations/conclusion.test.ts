import { expect, test } from 'vitest';
import { conclusionOf, outcomeSaid } from '../../src/determinations/conclusion.ts';

const tapering =
  'This decision addresses the medical necessity of opioids as they have been prescribed to this worker. The physician and the worker are advised to consult the MTUS guideline, and if necessary, others, on the most appropriate method for weaning.';

test.each([
  ['Given the above, the request is not medically necessary.', 'upheld'],
  ['The request for Naproxen is determined to be medically necessary.', 'overturned'],
  ['The request is determined to not be medically necessary.', 'upheld'],
  ['The MRI is determined to be not medically necessary.', 'upheld'],
  ['The request is not-medically necessary.', 'upheld'],
  ['The program is notmedically necessary and appropriate.', 'upheld'],
  ['An MRI is not a medical necessity to the patient.', 'upheld'],
  ['The drug is not seen as medically necessary.', 'upheld'],
  ['The request cannot be considered medically necessary.', 'upheld'],
  ['The request is deemed medically unnecessary.', 'upheld'],
  ['The medical necessity of the drug has not been established.', 'upheld'],
  ['The medical necessity of the drug has been established.', 'overturned'],
  ['The patient has not improved and therefore the surgery is medically necessary.', 'overturned'],
  ['As the surgery is not medically necessary, the brace is not medically necessary.', 'upheld'],
  ['As such the request is not necessary.', 'upheld'],
  ['The request is not medically appropriate.', 'upheld'],
  ['The request is not certified.', 'upheld'],
  ['It rained.', null],
])('“%s” says %s', (sentence, said) => {
  expect(outcomeSaid(sentence)).toBe(said);
});

test.each([
  [
    'stock text behind it',
    `Pain persists. The request is not medically necessary. ${tapering}`,
    'The request is not medically necessary.',
  ],
  [
    'said twice',
    'The request for A is not medically necessary. He failed two drugs. Given this, A is not medically necessary.',
    'Given this, A is not medically necessary.',
  ],
  [
    'an afterthought behind it',
    'The request is medically necessary. The worker should be seen again.',
    'The request is medically necessary.',
  ],
  [
    'no full stop',
    'No red flags. The MRI is not medically necessary',
    'The MRI is not medically necessary',
  ],
  [
    'other words',
    'No red flags. The requested study is not supported by the guideline.',
    'The requested study is not supported by the guideline.',
  ],
  ['none', 'No red flags were seen.', ''],
])('the conclusion with %s', (_, rationale, conclusion) => {
  expect(conclusionOf(rationale)).toBe(conclusion);
});

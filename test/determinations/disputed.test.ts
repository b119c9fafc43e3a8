import { expect, test } from 'vitest';
import { disputedOf } from '../../src/determinations/disputed.ts';

test.each([
  ['Baclofen 10mg #30', 'Baclofen 10mg #30'],
  [
    'Motrin 800mg #60 was the original request. Motrin 800mg #40 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Motrin 800mg #20',
    'Motrin 800mg #20',
  ],
  [
    'Motrin 800mg #60 was the original request. Motrin 800mg #40 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Motrin 800mg #20 is',
    'Motrin 800mg #20',
  ],
  [
    'Home nurse 8 hours was the original request. The Claims Administrator authorized an evaluation, leaving the original request IMR eligible. The original request, Home nurse 8 hours is',
    'Home nurse 8 hours',
  ],
  [
    'Therapy, 12 visits was the original request. The Claims Administrator authorized 6 visits. The remaining IMR eligible portion of the original request is 6 visits of therapy',
    '6 visits of therapy',
  ],
  ['', ''],
])('%s', (heading, disputed) => {
  expect(disputedOf(heading)).toBe(disputed);
});

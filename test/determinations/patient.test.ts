import { expect, test } from 'vitest';
import { readPatient } from '../../src/determinations/patient.ts';

const nobody = { age: null, sex: null };

test.each<[string, { age: number | null; sex: 'male' | 'female' | null }]>([
  ['The injured worker is a 71-year-old male who fell.', { age: 71, sex: 'male' }],
  [
    'This is a 44 year old, right-hand dominant, obese Hispanic female with neck pain.',
    { age: 44, sex: 'female' },
  ],
  ['The patient is a 53 y/o F injured at work.', { age: 53, sex: 'female' }],
  ['A 38yo male presents.', { age: 38, sex: 'male' }],
  ['The claimant is a 29 y.o. woman.', { age: 29, sex: 'female' }],
  ['52 YOM with low back pain.', { age: 52, sex: 'male' }],
  ['The applicant, age 61, is a gentleman with knee pain.', { age: 61, sex: 'male' }],
  ['Ms. Doe is 47 years of age.', { age: 47, sex: 'female' }],
  ['The employee is a 57- year-old man.', { age: 57, sex: 'male' }],
  ['This forty-four-year-old woman fell from a roof.', { age: 44, sex: 'female' }],
  ['The injured worker is a(n) 46 year old female.', { age: 46, sex: 'female' }],
  [
    'This case involves a now 52-year-old female with a history of a claim.',
    { age: 52, sex: 'female' },
  ],
  ['This 55 year old patient had an injury. He feels worse.', { age: 55, sex: 'male' }],
  ['The 35 year old male injured worker suffered an injury.', { age: 35, sex: 'male' }],
  ['Injured worker is a female with date of injury 7/16/1995.', { age: null, sex: 'female' }],
  [
    'The claimant stated that his medications help. He/she was advised. He walks.',
    { age: null, sex: 'male' },
  ],
  ['She was hurt. Her son, a 19 year old, drove her.', { age: 19, sex: 'female' }],
  ['The claimant has been injured for over 19 years.', nobody],
  ['The injured worker has a 20 year old injury of the knee.', nobody],
  ['Pain is 10/10, with medication 4-5/10, for 30 days.', nobody],
  ['He/she was seen. His/her pain is 5/10.', nobody],
  ['The guideline is for patients over 50 years of age.', nobody],
  ['A 3-year-old complaint of pain.', nobody],
])('“%s”', (summary, expected) => {
  expect(readPatient(summary, [])).toEqual(expected);
});

test('a summary that is silent leaves it to the rationales', () => {
  expect(
    readPatient('The worker fell.', ['No red flag.', 'This 33-year-old woman improved.']),
  ).toEqual({
    age: 33,
    sex: 'female',
  });
});

test('the summary wins over a rationale', () => {
  expect(readPatient('He is 40 years old.', ['This 33-year-old woman improved. She …']).sex).toBe(
    'male',
  );
});

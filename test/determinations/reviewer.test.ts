import { expect, test } from 'vitest';
import { readReviewer } from '../../src/determinations/reviewer.ts';

test.each<[string, string[], string[]]>([
  [
    'The expert reviewer is Board Certified in Anesthesiology and Pain Medicine and is licensed to practice in Florida. He/she has …',
    ['Anesthesiology', 'Pain Medicine'],
    ['Florida'],
  ],
  [
    'The physician reviewer is Board Certified in Physical Medicine and Rehabilitation, has a subspecialty in Pain Medicine and is licensed to practice in California, Texas, and New York.',
    ['Physical Medicine and Rehabilitation', 'Pain Medicine'],
    ['California', 'Texas', 'New York'],
  ],
  [
    'The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Nephrology, and is licensed to practice in Ohio.',
    ['Internal Medicine', 'Nephrology'],
    ['Ohio'],
  ],
  [
    'The expert reviewer is Board Certified in Hospice and Palliative Medicine, and is licensed to practice in Utah and Iowa.',
    ['Hospice and Palliative Medicine'],
    ['Utah', 'Iowa'],
  ],
  [
    'The expert reviewer is a licensed Doctor of Chiropractic and is licensed to practice in California.',
    ['Chiropractic'],
    ['California'],
  ],
  [
    'The Expert Reviewer has the following credentials: State(s) of Licensure: Texas,New York,California Certification(s)/Specialty: Preventive Medicine, Public Health & General Preventive Medicine',
    ['Preventive Medicine', 'Public Health & General Preventive Medicine'],
    ['Texas', 'New York', 'California'],
  ],
  ['Certification(s)/Specialty: Chiropractor', ['Chiropractor'], []],
  ['', [], []],
])('%s', (text, specialties, licenseStates) => {
  expect(readReviewer(text)).toEqual({ specialties, licenseStates });
});

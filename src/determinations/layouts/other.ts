import type { Layout } from './layout.ts';

/** A letter of no known layout is kept whole, as its summary. */
export const other: Layout = {
  name: 'other',
  recognises: () => true,
  sections: (letter) => ({ header: letter.text, reviewer: '', summary: letter.text, items: [] }),
  states: [
    'reviewer.specialties',
    'reviewer.licenseStates',
    'patient.age',
    'patient.sex',
    'diagnoses',
    'summary',
    'decisions',
    'outcome',
    'dates.decision',
    'caseNumber',
  ],
};

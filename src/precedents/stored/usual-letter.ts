import type { Determination } from '../../determinations/determination.ts';

const usual: Determination = {
  id: 'CM14-0',
  source: { file: '', layout: 'F1', sha256: '' },
  caseNumber: 'CM14-0',
  dates: {
    injury: null,
    assigned: '2014-',
    applicationReceived: '2014-',
    urDenial: '2014-',
    decision: '2014-',
  },
  priority: 'standard',
  reviewer: { specialties: [''], licenseStates: ['California'] },
  patient: { age: 40, sex: 'female' },
  diagnoses: [''],
  summary: 'The injured worker ',
  outcome: 'upheld',
  decisions: [
    {
      number: 1,
      heading: '',
      disputed: '',
      outcome: 'overturned',
      treatments: [{ name: '', kind: 'drug', class: '', form: 'oral', region: '' }],
      claimsAdministratorGuideline: '',
      reviewerGuideline: '',
      citations: [{ guideline: '', sections: [''], pages: [] }],
      rationale: '',
      conclusion: 'The request is not medically necessary.',
      grounds: [{ ground: '', sentence: '' }],
      flags: [{ flag: '', detail: '' }],
    },
  ],
  missing: [],
};

/**
 * What all letters share as JSON. Letters are compressed by what they have in common with it, which
 * makes them a twelfth shorter than LMDB's own dictionary does, in three quarters of the time. What
 * was written with one dictionary cannot be read with another: a store of another is begun anew.
 */
export const usualLetter = Buffer.from(JSON.stringify(usual));

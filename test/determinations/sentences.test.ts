import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/determinations/sentences.ts';

/** ` | ` marks where a cut belongs; texts without one are a single sentence. */
const cut = [
  'There is no spasm. | The request is not medically necessary.',
  'Not recommended for long use. (Chou, 2007) (Mens, 2005) (Van Tulder, 1998) | Sedation is common.',
  'Efficacy lessens over time (Chou, 2007). | It may lead to dependence.',
  'A record should be kept. (Mens 2005)" | The notes reviewed hold none.',
  'Left facet block L2-3. L3-4 was asked for.',
  'Pain is worst at L4-5. | The claimant limps.',
  'Decision based on MTUS Low Back Complaints Page(s): 78. | Decision based on ODG.',
  'Baclofen 10 mg. three times a day was refilled.',
  'Baclofen 10 mg. 3 times a day was refilled.',
  'She takes baclofen 10 mg. | The dose was raised.',
  'Per Dr. Lee the worker improved. | Mr. Doe agreed.',
  'First-line drugs, e.g. NSAIDs, i.e. Naproxen vs. Ibuprofen, were not tried.',
  'He has lumbar radiculopathy.| Treatment to date includes rest.',
  'The score fell to 4/10.| Function rose.',
  'Effects show within 1 to 3 days, ... | A record of pain and function follows.',
  'The chart of J. R. Smith was sent. | It is thin.',
  'Vitamin D. was given in the U.S. Pacific fleet.',
  'The worker has hepatitis C. | The panel was repeated.',
  'The dose of 0.025% and 7.5 mg-300 mg is high. | No reason is given.',
  'See http://www.aetna.com/cpb/0181.html for the policy. | It was last read in 2016.',
  'Drug information, accessed from UpToDate.com on 12/17/2016.',
  'The guideline says, "Use for 2 weeks." | This worker had 2 years.',
  '"Use for 2 weeks." | "Then stop."',
  'The criteria are: (1) failed care; (2) a deficit. | Neither is shown.',
  '1. Norco is denied. | 2. Soma is denied. | 3. Ice is fine.',
  'Criteria: 1. Pain for 3 months | 2. Failed therapy.',
  'The claimant had 24 visits. | 12 more are asked for.',
  'Smith et al. 2007 found no effect. | Jones et al. | However, they differ.',
  'there is no deficit. | the request is not necessary',
  'Is it needed? | No! | It is not.',
  'It spread to the leg (see the note of May 3.) | The leg is weak.',
  'Form No. 4 was not sent.',
  'Needed for ADLs, work, etc. | The plan is silent.',
  'Seen at 10 a.m. by the surgeon.',
];

describe('sentencesOf', () => {
  test.each(cut)('%s', (marked) => {
    const parts = marked.split(/ \| |\| /);
    const text = marked.replaceAll(' | ', ' ').replaceAll('| ', '');
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(parts);
  });

  test('slices are verbatim, in order, and leave nothing but white space out', () => {
    const pieces = [
      'Dr. ',
      'word ',
      '(A, 2007) ',
      '. ',
      '... ',
      '2. ',
      '.',
      'The ',
      '"',
      ') ',
      '5.3 ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const text = words.join('');
        const sentences = sentencesOf(text);
        let from = 0;
        for (const { text: said, start, end } of sentences) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(said);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  test.each(['', ' ', '\n'])('%j holds no sentence', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { citationOf, guidelineCited } from '../../src/answers/citations.ts';
import { decision, determination } from '../support/determinations.ts';

test('a citation says who decided what, when, on which guideline, in which file', () => {
  const item = decision({
    heading: 'Baclofen 10mg #30 was the original request. Baclofen 10mg #3',
    disputed: 'Baclofen 10mg #3',
    citations: [
      {
        guideline: 'MTUS Chronic Pain 2016',
        sections: ['Muscle relaxants (for pain)'],
        pages: ['63-64', '124'],
      },
      { guideline: 'ODG', sections: [], pages: [] },
    ],
  });
  const letter = determination('CM99-0000001', {
    decided: '2017-01-06',
    specialties: ['Preventive Medicine', 'Occupational Medicine'],
    decisions: [item],
  });
  expect(citationOf({ determination: letter, decision: item })).toBe(
    'IMR determination CM99-0000001, item 1 (Baclofen 10mg #3); UR denial upheld; decided 2017-01-06; ' +
      'reviewer: Preventive Medicine, Occupational Medicine; ' +
      'MTUS Chronic Pain 2016, Muscle relaxants (for pain), pp. 63-64, 124; ODG; file CM99-0000001.txt',
  );
});

test('what a letter does not state is left out, the guideline line stands in for its parts', () => {
  const item = decision({
    heading: 'Synapryn',
    outcome: 'overturned',
    citations: [],
    reviewerGuideline: 'The Expert Reviewer did not\n cite any medical evidence.',
  });
  const line = citationOf({
    determination: determination('x', { decisions: [item] }),
    decision: item,
  });
  expect(line).toBe(
    'IMR determination x, item 1 (Synapryn); UR denial overturned; The Expert Reviewer did not cite any medical evidence.; file x.txt',
  );
});

test.each([
  [['64'], 'ODG, p. 64'],
  [['64-66'], 'ODG, pp. 64-66'],
  [['1', '2'], 'ODG, pp. 1, 2'],
])('pages %j', (pages, cited) => {
  expect(guidelineCited({ guideline: 'ODG', sections: [], pages })).toBe(cited);
});

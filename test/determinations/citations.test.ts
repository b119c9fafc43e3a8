import { expect, test } from 'vitest';
import { readCitations } from '../../src/determinations/citations.ts';
import type { Citation } from '../../src/determinations/determination.ts';

const cited = (guideline: string, sections: string[] = [], pages: string[] = []): Citation => ({
  guideline,
  sections,
  pages,
});

test.each<[string, Citation[]]>([
  [
    'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 78.',
    [cited('Chronic Pain Treatment Guidelines', ['Opioids, criteria for use'], ['78'])],
  ],
  [
    'Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 78-81.',
    [cited('Chronic Pain Treatment Guidelines', [], ['78-81'])],
  ],
  [
    'Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants (for pain) and Weaning of medications sections Page(s): (s) 63-64 and 124.',
    [
      cited(
        'Chronic Pain Treatment Guidelines',
        ['Muscle relaxants (for pain)', 'Weaning of medications'],
        ['63-64', '124'],
      ),
    ],
  ],
  [
    'Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 207, 212-214; 220.',
    [cited('ACOEM Chapter 9 Shoulder Complaints', [], ['207', '212-214', '220'])],
  ],
  [
    'Decision based on MTUS Elbow Complaints 2007, Section(s): 326, and Chronic Pain Medical Treatment 2016, Section(s): Acupuncture.',
    [
      cited('Elbow Complaints 2007', ['326']),
      cited('Chronic Pain Medical Treatment 2016', ['Acupuncture']),
    ],
  ],
  [
    'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies, and Forearm, Wrist, and Hand Complaints 2004.',
    [
      cited('Neck and Upper Back Complaints 2004', ['Special Studies']),
      cited('Forearm, Wrist, and Hand Complaints 2004'),
    ],
  ],
  ['Decision based on MTUS Acupuncture Treatment 2007.', [cited('Acupuncture Treatment 2007')]],
  [
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Office visits.',
    [
      cited('Chronic Pain Medical Treatment 2016', [
        'NSAIDs, GI symptoms & cardiovascular risk',
        'Office visits',
      ]),
    ],
  ],
  [
    'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Hip Chapter, MRI and Other Medical Treatment Guidelines ACOEM Hip Disorders.',
    [
      cited('Low Back Complaints 2004', ['Summary']),
      cited('Official Disability Guidelines (ODG)', ['Hip Chapter', 'MRI']),
      cited('ACOEM', ['Hip Disorders']),
    ],
  ],
  [
    'Decision based on Non-MTUS Official Disability Guidelines (ODG), Pain.',
    [cited('Official Disability Guidelines (ODG)', ['Pain'])],
  ],
  [
    'Decision based on MTUS Traumatic Brain Injury 2017, Section(s): Imaging.',
    [cited('Traumatic Brain Injury 2017', ['Imaging'])],
  ],
  [
    'Decision based on MTUS Antiemetics 2021, Section(s): Ondansetron.',
    [cited('Antiemetics 2021', ['Ondansetron'])],
  ],
  ['The Expert Reviewer did not cite any medical evidence for its decision.', []],
  [
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Head, CT.',
    [cited('ODG', ['Head', 'CT'])],
  ],
  [
    'The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, NSAIDs, pages 67 and 70, which are part of the MTUS.',
    [cited('Chronic Pain Medical Treatment Guidelines', ['NSAIDs'], ['67', '70'])],
  ],
  [
    'The Physician Reviewer based his/her decision on the Official Disability Guidelines, Low back chapter.',
    [cited('Official Disability Guidelines', ['Low back chapter'])],
  ],
  [
    'Decision based on MTUS Chronic Pain Treatment Guidelines Drug testing Page(s): 43; Opioids, steps to avoid misuse Page(s): 94-95.',
    [
      cited(
        'Chronic Pain Treatment Guidelines',
        ['Drug testing', 'Opioids, steps to avoid misuse'],
        ['43', '94-95'],
      ),
    ],
  ],
  [
    'Decision based on Non-MTUS Citation Other Medical Treatment Guideline or Medical Evidence: Drugs.org Tramadol.',
    [cited('Drugs.org Tramadol')],
  ],
  ['', []],
])('%s', (line, expected) => {
  expect(readCitations(line)).toEqual(expected);
});

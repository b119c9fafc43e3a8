import { expect, test } from 'vitest';
import { readDiagnoses } from '../../src/determinations/diagnoses.ts';

test.each<[string, string[]]>([
  [
    'Diagnosis included neck sprain, post laminectomy syndrome, and chronic pain.',
    ['neck sprain', 'post laminectomy syndrome', 'chronic pain'],
  ],
  [
    'Diagnoses include 1) chronic sprain/strain 2) discogenic pain 3) joint disease. He walks.',
    ['chronic sprain/strain', 'discogenic pain', 'joint disease'],
  ],
  [
    'Diagnoses: 1. Lumbar strain. 2. Knee pain. 3. Insomnia. Treatment was rest.',
    ['Lumbar strain', 'Knee pain', 'Insomnia'],
  ],
  [
    'The diagnostic impression shows disc disease at L4-L5, lumbar radiculopathy.Treatment to date: rest.',
    ['disc disease at L4-L5', 'lumbar radiculopathy'],
  ],
  [
    'The current diagnoses are documented as pain in left shoulder; cervicalgia; and concussion.',
    ['pain in left shoulder', 'cervicalgia', 'concussion'],
  ],
  [
    'She was diagnosed with a right shoulder sprain and right hip sprain.',
    ['right shoulder sprain', 'right hip sprain'],
  ],
  [
    'The worker was diagnosed as having cervical and lumbar strain.',
    ['cervical and lumbar strain'],
  ],
  [
    'The current diagnosis is cervical sprain and low back pain.',
    ['cervical sprain', 'low back pain'],
  ],
  [
    'A review shows that he has had diagnoses of low back pain and muscle strain, subsequent.',
    ['low back pain', 'muscle strain, subsequent'],
  ],
  [
    'Diagnoses are strain of muscle, fascia and tendon at neck level, and headache.',
    ['strain of muscle, fascia and tendon at neck level', 'headache'],
  ],
  [
    'The worker is being treated for contusion of knee, ankle, and foot.',
    ['contusion of knee, ankle, and foot'],
  ],
  [
    'The worker is undergoing treatment for lumbar strain and right knee contusion.',
    ['lumbar strain', 'right knee contusion'],
  ],
  [
    'Diagnoses included lumbar strain, initial encounter, and sprain (left wrist, unspecified).',
    ['lumbar strain, initial encounter', 'sprain (left wrist, unspecified)'],
  ],
  [
    'Impression: lumbar stenosis, facet arthropathy. He was seen.',
    ['lumbar stenosis', 'facet arthropathy'],
  ],
  [
    'Assessment: (1) carpal tunnel syndrome (2) trigger finger.',
    ['carpal tunnel syndrome', 'trigger finger'],
  ],
  ['He had no diagnosis of fracture. He walks with a cane.', []],
  ['Nothing is listed.', []],
  ['An assessment was made of the knee. The diagnosis was not changed.', []],
  ['MRI impression: disc bulge at L4-5. Dx: lumbago, sciatica.', ['lumbago', 'sciatica']],
  [
    'Diagnoses at that visit were noted as right knee sprain and left knee pain.',
    ['right knee sprain', 'left knee pain'],
  ],
  ['His diagnoses are: cervicalgia; lumbago.', ['cervicalgia', 'lumbago']],
  ['The patient carries the diagnoses of neck pain and headaches.', ['neck pain', 'headaches']],
])('“%s”', (summary, expected) => {
  expect(readDiagnoses(summary)).toEqual(expected);
});

test('a stated list wins over what is said to be treated', () => {
  const summary = 'He is being treated for pain. Diagnoses include neck strain.';
  expect(readDiagnoses(summary)).toEqual(['neck strain']);
});

import { expect, test } from 'vitest';
import { f1bLetter, fixture, parsed } from './letters.ts';

test('F1d: guidelines since 2017, a specialty that wraps, an outcome on its own line, a glued heading', () => {
  expect(parsed(fixture('invented-since-2018'))).toMatchObject({
    id: 'CM19-0099004',
    source: { layout: 'F1d' },
    dates: {
      injury: '2018-08-30',
      assigned: '2019-05-14',
      applicationReceived: '2019-05-02',
      urDenial: '2019-04-22',
      decision: '2019-06-03',
    },
    priority: 'expedited',
    reviewer: {
      specialties: ['Preventive Medicine', 'Public Health & General Preventive Medicine'],
      licenseStates: ['California', 'New York'],
    },
    outcome: 'partially overturned',
    decisions: [
      {
        disputed: 'Cervical epidural steroid injection at C6-7, DOS: 4/1/2019',
        outcome: 'upheld',
        citations: [
          {
            guideline: 'Cervical and Thoracic Spine Disorders 2018',
            sections: ['Injection Therapies'],
          },
          { guideline: 'Chronic Pain 2017', sections: ['Epidural glucocorticosteroid injections'] },
        ],
        conclusion: 'The request is not-medically necessary.',
      },
      { heading: 'Follow-up visit with pain management', outcome: 'overturned' },
    ],
    missing: [],
  });
});

test('F2a: numbered outcomes given twice, reasons below', () => {
  expect(parsed(fixture('invented-2013-numbered'))).toMatchObject({
    id: 'CM13-0099001',
    source: { layout: 'F2a' },
    dates: { decision: '2013-10-03', urDenial: '2013-08-12', injury: '2009-02-14' },
    reviewer: {
      specialties: ['Physical Medicine and Rehabilitation', 'Pain Medicine'],
      licenseStates: ['California', 'Nevada'],
    },
    patient: { age: 52, sex: 'male' },
    diagnoses: ['lumbar disc displacement', 'knee pain', 'depression'],
    outcome: 'partially overturned',
    decisions: [
      {
        heading: 'a 20 day work hardening program',
        outcome: 'upheld',
        conclusion:
          'The request for a 20 day work hardening program is not medically necessary and appropriate.',
      },
      {
        heading: 'Celebrex 200mg #30',
        outcome: 'overturned',
        citations: [{ pages: ['22', '70'] }],
        rationale:
          'The employee had a bleeding ulcer in 2011 and is treated for knee pain with signs of inflammation. The request for Celebrex 200mg #30 is medically necessary and appropriate.',
      },
    ],
    missing: [],
  });
});

test('F2b: numbered items, a numbered list inside a rationale', () => {
  expect(parsed(fixture('invented-2013-listed'))).toMatchObject({
    id: 'CM13-0099002',
    source: { layout: 'F2b' },
    dates: { urDenial: '2013-11-04', applicationReceived: '2013-11-18', injury: '2010-06-21' },
    patient: { age: 38, sex: 'female' },
    decisions: [
      {
        heading: 'Twelve sessions of physical therapy for the right shoulder',
        outcome: 'upheld',
        citations: [{ sections: ['Physical Medicine'], pages: ['98-99'] }],
      },
      { heading: 'Naproxen 500mg #60', outcome: 'overturned' },
    ],
    missing: [],
  });
});

test('F3: one issue, its outcome in the title of the rationale', () => {
  expect(parsed(fixture('invented-2013-early'))).toMatchObject({
    source: { layout: 'F3' },
    caseNumber: '13-000999',
    dates: { injury: '2013-01-07' },
    outcome: 'upheld',
    decisions: [
      {
        heading: 'MRI of the left wrist without contrast',
        outcome: 'upheld',
        citations: [{ pages: ['268'] }],
      },
    ],
  });
});

test('a letter of no known layout is kept whole and says what is missing', () => {
  const read = parsed(fixture('invented-unknown-layout'), 'somewhere/appeal.txt');
  expect(read).toMatchObject({
    id: 'appeal',
    source: { layout: 'other' },
    outcome: null,
    decisions: [],
  });
  expect(read.summary).toContain('six visits of massage therapy');
  expect(read.missing).toContain('decisions');
});

const rationale = 'No spasm was seen. The request is not medically necessary.';

test.each([
  'Prospective request for 1 prescription of Motrin 800mg #90',
  'Oxycodone HCL ER 20mg #60 day supply: 30',
  'Labs to include: EKG',
  'Voltaren gel apply to affected area 4 times a day, #60 grams with 1 refill, DOS: 11/11/2016',
  'Left Lumbar Facet Block L2-3. L3-4',
  '1 platelet rich plasma injection to left foot',
  'Synapryn (unknown quantity)',
  'Trial of H-wave 30 days, 2 times a day',
  'MRI lumbar spine w/o contrast; EMG/NCV bilateral lower extremities',
  'physical therapy 2x6',
  'Motrin 800mg #60 was the original request. Motrin 800mg #40 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Motrin 800mg #20',
])('the heading “%s” is kept whole, first, between and glued under a rationale', (heading) => {
  const items = [0, 1, 2].map(() => ({ heading, outcome: 'Upheld' as const, rationale }));
  const letter = f1bLetter(items);
  const glued = letter.replaceAll(`${rationale}\n\n`, `${rationale}\n`);
  const flat = letter.replace(/\s+/g, ' ');
  for (const raw of [letter, glued, flat]) {
    const { decisions } = parsed(raw);
    expect(decisions.map((it) => it.heading)).toEqual([heading, heading, heading]);
    expect(decisions.map((it) => it.rationale)).toEqual([rationale, rationale, rationale]);
  }
});

test.each([
  ['without its full stop', 'No spasm was seen. The request is not medically necessary'],
  [
    'with stock text behind it',
    'The request is not medically necessary. This decision addresses the medical necessity of opioids as they have been prescribed. The worker and the physician are advised to consult the MTUS guideline, and if necessary others, on the most appropriate method for weaning.',
  ],
  ['with an afterthought', 'The request is not medically necessary. See also the first item.'],
])('a rationale %s ends where the next heading starts', (_, text) => {
  const items = ['Motrin 800mg #60', 'Tramadol 50mg #60'].map((heading) => ({
    heading,
    outcome: 'Upheld' as const,
    rationale: text,
  }));
  const { decisions } = parsed(f1bLetter(items));
  expect(decisions.map((it) => [it.heading, it.rationale])).toEqual(
    items.map((it) => [it.heading, text]),
  );
});

test('an item whose heading lacks its outcome has the outcome of its conclusion', () => {
  const raw = f1bLetter([{ heading: 'Motrin', outcome: 'Upheld', rationale }]).replace(
    'Motrin: Upheld',
    'Motrin',
  );
  expect(parsed(raw).decisions).toMatchObject([{ heading: 'Motrin', outcome: 'upheld' }]);
});

test('what is missing is named, with the number of its decision', () => {
  const raw = f1bLetter([{ heading: 'Motrin', outcome: 'Upheld', rationale: 'Nothing is said.' }]);
  expect(parsed(raw).missing).toEqual(
    expect.arrayContaining(['caseNumber', 'diagnoses', 'decisions.1.conclusion']),
  );
});

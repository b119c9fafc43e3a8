import type { Vocabulary } from '../src/vocabulary/vocabulary.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CONDITIONS = [
  ...[
    'lumbar strain',
    'cervical radiculitis',
    'rotator cuff tear',
    'knee derangement',
    'carpal tunnel syndrome',
  ],
  ...[
    'lumbar stenosis',
    'failed back surgery syndrome',
    'ankle sprain',
    'shoulder impingement',
    'depression',
  ],
  ...[
    'insomnia',
    'plantar fasciitis',
    'hip osteoarthritis',
    'wrist fracture',
    'complex regional pain syndrome',
  ],
];
const RECITALS = [
  'The MTUS guideline recommends {t} as a second-line option where first-line care has failed.',
  'The ODG recommends {t} only with a plan for how its effect is to be measured, and for a limited time.',
  'According to the ACOEM guideline, functional improvement should be documented before {t} is continued.',
  'The guideline states that chronic use of {t} is not supported and that a taper should be considered.',
  'Side effects include dizziness, nausea, constipation and, with prolonged use, dependence.',
];
const AGAINST = [
  'In this case, the injured worker has used {t} since {y} without any functional improvement in the records.',
  'The documentation submitted for review does not show that conservative care was tried before {t}.',
  'There was no documentation of muscle spasm, {c} or a neurologic deficit on examination.',
  'The request as submitted does not state the frequency, the duration or the quantity of {t}.',
  'No urine drug screen and no pain agreement of the injured worker are on file.',
  'In this case, there are no red flags, and the {c} of the injured worker is getting better by itself.',
  'The injured worker had {n} sessions before, and what they achieved for the {c} is not documented.',
];
const FOR = [
  'In this case, the injured worker returned to work part time with {t}, and pain fell from {n} to two.',
  'The injured worker has a progressive deficit with weakness, and {c} is confirmed by imaging.',
  'In this case, six weeks of therapy for the {c} failed, and {t} is the next step.',
  'The {t} is asked for in a short course as part of a weaning plan.',
];
const HISTORY = [
  'The injured worker reported an injury of {y} at a {w} while lifting.',
  'He complained of pain of {n}/10 with {c}, and of poor sleep.',
  'Treatment included therapy, {t}, injections and {w} exercises at home.',
  'On examination there was tenderness, limited motion and a positive {w} test.',
  'She was seen by Dr. {W} in {y}, who asked for {t} again and for {w}.',
  'Medications include {t}, naproxen and {w}.',
];
const SPECIALTIES = [
  'Occupational Medicine',
  'Pain Management',
  'Family Practice',
  'Orthopedic Surgery',
  'Neurology',
];
const STATES = ['California', 'Texas', 'New York', 'Florida', 'Arizona'];
const SYLLABLES = 'ba de fi go lu ma ne po ri su ta ve xo zi cra dro fle gri plo ste tri'.split(
  ' ',
);

export type GeneratedLetter = { file: string; text: string };

/**
 * Invented letters in the layout of 2017, each the same for the same seed and number: some 1,000
 * words and 3.4 decisions; a few treatments make up most decisions, and a long tail of rare words
 * and of treatments that nobody knows the rest.
 */
export function letterOf(
  number: number,
  seed: number,
  { treatments }: Vocabulary,
): GeneratedLetter {
  const random = randomOf(seed * 1_000_003 + number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  /** Early ones often, late ones seldom. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 4)] as T;
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => skewedSyllable(random)).join('');
  const treatment = () =>
    random() < 0.08 ? `${word()} ${pick(['patch', 'device', 'therapy'])}` : skewed(treatments).name;
  const filled = (line: string, about: string) =>
    line
      .replace('{t}', about)
      .replace('{c}', pick(CONDITIONS))
      .replace('{y}', `${1 + Math.floor(random() * 12)}/${2008 + Math.floor(random() * 9)}`)
      .replace('{n}', String(3 + Math.floor(random() * 20)))
      .replace('{w}', word())
      .replace('{W}', word());
  const several = (lines: readonly string[], count: number, about: string) =>
    Array.from({ length: count }, () => filled(pick(lines), about)).join(' ');

  const id = `CM98-${String(number).padStart(7, '0')}`;
  const items = Array.from({ length: 1 + Math.floor(random() * 5.8) }, () => {
    const about = treatment();
    const overturned = random() < 0.1;
    const reasons = several(overturned ? FOR : AGAINST, 2, about);
    return [
      `${about} #${30 * (1 + Math.floor(random() * 4))}: ${overturned ? 'Overturned' : 'Upheld'}`,
      'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
      `MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${about}.`,
      `Decision rationale: ${several(RECITALS, 3, about)} ${reasons} Therefore, the request is ${overturned ? '' : 'not '}medically necessary.`,
    ].join('\n\n');
  });
  const day = `${String(1 + Math.floor(random() * 12)).padStart(2, '0')}/${String(1 + Math.floor(random() * 28)).padStart(2, '0')}/${2014 + Math.floor(random() * 4)}`;
  const text = [
    `Case Number: ${id}\nDecision Date: ${day} UR Denial Date: ${day}\nPriority: Standard`,
    'HOW THE IMR FINAL DETERMINATION WAS MADE\nThis letter is invented.',
    `The Expert Reviewer has the following credentials:\nState(s) of Licensure: ${pick(STATES)}\nCertification(s)/Specialty: ${pick(SPECIALTIES)}`,
    'CLINICAL CASE SUMMARY\nThe expert reviewer developed the following clinical case summary based on a review of the\ncase file, including all medical records:',
    `The injured worker is a ${20 + Math.floor(random() * 50)} year old ${pick(['male', 'female'])}. ${several(HISTORY, 32, treatment())} Diagnoses include ${pick(CONDITIONS)} and ${pick(CONDITIONS)}.`,
    'IMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination was based on decisions for the disputed items/services set forth below:',
    ...items,
  ].join('\n\n');
  return { file: `${id}.txt`, text };
}

const skewedSyllable = (random: () => number): string =>
  SYLLABLES[Math.floor(SYLLABLES.length * random() ** 1.5)] as string;

import type { Dice } from './dice.ts';
import { inventedWord } from './words.ts';

/** What guidelines say: the same in letter after letter, but for what is in dispute. */
const RECITALS = [
  'The MTUS guideline recommends {t} as a second-line option where first-line care has failed.',
  'The ODG recommends {t} only with a plan for how its effect is to be measured, and for a limited time.',
  'According to the ACOEM guideline, functional improvement should be documented before {t} is continued.',
  'The guideline states that chronic use of {t} is not supported and that a taper should be considered.',
  'Side effects include dizziness, nausea, constipation and, with prolonged use, dependence.',
  'The guideline asks for an ongoing review of relief, function, appropriate use and side effects.',
  'The evidence for {t} rests on {n} small trials with a follow-up of no more than {n} weeks.',
  'A trial of {t} should last {n} weeks and be ended where nothing has been achieved by then.',
];
/** Why a denial stands. */
const AGAINST = [
  'In this case, the injured worker has used {t} since {y} without any functional improvement in the records.',
  '{records} {lack} that conservative care was tried before {t}.',
  'There was no documentation of muscle spasm, {c} or a neurologic deficit on examination.',
  'The request as submitted does not state the frequency, the duration or the quantity of {t}.',
  'No urine drug screen and no pain agreement of the injured worker are on file.',
  'In this case, there are no red flags, and the {c} of the injured worker is getting better by itself.',
  'The injured worker had {n} sessions before, and what they achieved for the {c} is not documented.',
  '{records} {lack} what {t} is meant to achieve for the {c}, or how {measure} changed with it.',
  'The injured worker {felt} after {t}, but neither {measure} nor the use of other medication changed.',
  'It is not clear why {t} is needed besides {other}, which is for the same {c}.',
];
/** Why a denial falls. */
const FOR = [
  'In this case, the injured worker returned to work part time with {t}, and pain fell from {n} to two.',
  'The injured worker has a progressive deficit with weakness, and {c} is confirmed by imaging.',
  'In this case, six weeks of therapy for the {c} failed, and {t} is the next step.',
  'The {t} is asked for in a short course as part of a weaning plan.',
  'The records show that {measure} improved by {n} per cent with {t}, and that {other} could be reduced.',
];
/** What happened, out of the records. */
const HISTORY = [
  'The injured worker reported an injury of {y} at a {w} while {doing}.',
  '{who} complained of {kind} pain of {n}/10 with {c}, and of poor sleep.',
  'Treatment included {other}, {t}, injections and {w} exercises at home.',
  'On examination there was {sign}, and a positive {w} test.',
  '{who} was seen by Dr. {W} in {y}, who asked for {t} again and for {w}.',
  'Medications include {t}, {other} and {w}.',
  'An MRI of {y} showed {finding} with {sign}.',
  '{who} stated that {measure} {changed} since {y}.',
  'The provider noted {sign} and planned {other} with a visit in {n} weeks.',
  '{who} {felt} after {other} in {y}, and the {kind} pain came back within {n} days.',
  'Dr. {W} of {W} found {finding} and advised {t}.',
];

const PARTS = {
  c: [
    ...['lumbar strain', 'cervical radiculitis', 'rotator cuff tear', 'knee derangement'],
    ...['carpal tunnel syndrome', 'lumbar stenosis', 'failed back surgery syndrome'],
    ...['ankle sprain', 'shoulder impingement', 'depression', 'insomnia', 'plantar fasciitis'],
    ...['hip osteoarthritis', 'wrist fracture', 'complex regional pain syndrome', 'sciatica'],
    ...['lateral epicondylitis', 'cervicogenic headache', 'meniscal tear', 'myofascial pain'],
  ],
  records: [
    ...['The records submitted for review', 'The notes of the provider', 'The reports on file'],
    ...['The documentation of {y}', 'The letters of Dr. {W}'],
  ],
  lack: ['do not show', 'leave open', 'say nothing to the effect', 'give no account'],
  measure: [
    ...['the walking distance', 'the range of motion', 'grip strength', 'sleep', 'sitting time'],
    ...['the hours of work', 'the disability score', 'lifting', 'the use of the arm'],
  ],
  felt: ['felt better for {n} days', 'had partial relief', 'had no relief', 'slept better'],
  changed: ['had got worse', 'had not changed', 'had improved a little', 'went up and down'],
  other: [
    ...['naproxen', 'home exercise', 'aquatic exercise', 'ibuprofen', 'ice and heat', 'a cane'],
    ...['activity modification', 'stretching', 'a brace', 'massage', 'duloxetine', 'yoga'],
  ],
  sign: [
    ...[
      'tenderness of the {w} muscle',
      'limited motion',
      'a limp',
      'swelling',
      'weakness at {n}/5',
    ],
    ...['loss of feeling over the {w} area', 'normal reflexes', 'guarding', 'a scar of {n} cm'],
  ],
  finding: ['a bulge of {n} mm', 'narrowing', 'a partial tear', 'old changes', 'nothing new'],
  kind: ['dull', 'burning', 'sharp', 'constant', 'radiating', 'throbbing', 'stabbing'],
  doing: ['lifting a box', 'climbing a ladder', 'driving', 'pulling a hose', 'stacking {w}'],
  who: ['The injured worker', 'He', 'She', 'The claimant', 'The patient'],
};

export const conditions = PARTS.c;
const PART = /\{(\w+)\}/g;

/** Sentences of one kind about a treatment, the words in them by chance. */
const sentencesOf = (lines: readonly string[]) => (count: number, about: string, dice: Dice) =>
  Array.from({ length: count }, () => capitalised(filled(dice.pick(lines), about, dice))).join(' ');

export const recitals = sentencesOf(RECITALS);
export const reasonsAgainst = sentencesOf(AGAINST);
export const reasonsFor = sentencesOf(FOR);
export const history = sentencesOf(HISTORY);

function filled(line: string, about: string, dice: Dice): string {
  return line.replace(PART, (whole, part: string) => {
    if (part === 't') return about;
    if (part === 'n') return String(dice.between(2, 22));
    if (part === 'y') return `${dice.between(1, 12)}/${dice.between(2008, 2016)}`;
    if (part === 'w') return inventedWord(dice);
    if (part === 'W') return capitalised(inventedWord(dice));
    const choices = PARTS[part as keyof typeof PARTS];
    return choices ? filled(dice.pick(choices), about, dice) : whole;
  });
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import type { Dice } from './dice.ts';
import { reasonsAgainst, reasonsFor, recitals } from './sentences.ts';
import { type Disputed, disputedTreatment } from './treatments.ts';
import { withTypos } from './words.ts';

const OVERTURNED_PART = 0.1;
const GUIDELINES = [
  'MTUS Chronic Pain Treatment Guidelines Page(s): {n}-{m}.',
  'MTUS ACOEM Chapter 12 Low Back Complaints Page(s): {n}.',
  'Non-MTUS Official Disability Guidelines (ODG) Pain Chapter, {t}.',
  'Non-MTUS Official Disability Guidelines (ODG), {t}.',
];
const HEADING_TYPOS = 1 / 50;

/** One disputed item as paragraphs: its heading with the outcome, the guidelines, the rationale. */
export function itemParagraphs(vocabulary: Vocabulary, dice: Dice): string[] {
  const about = disputedTreatment(vocabulary, dice);
  const overturned = dice.chance(OVERTURNED_PART);
  const reasons = (overturned ? reasonsFor : reasonsAgainst)(dice.between(2, 4), about.name, dice);
  const heading = withTypos(headingOf(about, dice), dice, HEADING_TYPOS);
  const rationale = `${recitals(dice.between(2, 4), about.name, dice)} ${reasons}`;
  return [
    `${heading}: ${overturned ? 'Overturned' : 'Upheld'}`,
    dice.chance(0.4)
      ? 'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.'
      : `Claims Administrator guideline: Decision based on ${guideline(about, dice)}`,
    `MAXIMUS guideline: Decision based on ${guideline(about, dice)}`,
    `Decision rationale: ${withTypos(rationale, dice)} Therefore, the request is ${overturned ? '' : 'not '}medically necessary.`,
  ];
}

/** "Mobic 15mg #90", "Prospective request for 1 prescription of …", "6 sessions of …" */
function headingOf({ name, isDrug }: Disputed, { between, chance, pick }: Dice): string {
  if (!isDrug)
    return chance(0.5)
      ? name
      : pick([`${between(2, 12)} sessions of ${name}`, `1 ${name}`, `${name} x ${between(2, 8)}`]);
  const dose = `${name} ${pick([5, 7.5, 10, 15, 20, 50, 100, 300])}${pick(['mg', ' mg'])}`;
  const quantity = `#${30 * between(1, 6)}`;
  return pick([
    `${dose} ${quantity}`,
    `${dose} ${quantity}`,
    `Prospective request for 1 prescription of ${dose} ${quantity}`,
    `${dose} oral tablet ${between(1, 4)} times a day`,
  ]);
}

function guideline({ name }: Disputed, { pick, between }: Dice): string {
  const page = between(8, 120);
  return pick(GUIDELINES)
    .replace('{t}', () => name)
    .replace('{n}', String(page))
    .replace('{m}', String(page + between(1, 5)));
}

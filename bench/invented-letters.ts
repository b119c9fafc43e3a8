import type { Vocabulary } from '../src/vocabulary/vocabulary.ts';
import { type Dice, diceOf } from './invented/dice.ts';
import { itemParagraphs } from './invented/items.ts';
import { conditions, history } from './invented/sentences.ts';
import { disputedTreatment } from './invented/treatments.ts';
import { withTypos } from './invented/words.ts';
import { inLines } from './invented/wrap.ts';

const SPECIALTIES = [
  'Occupational Medicine',
  'Pain Management',
  'Family Practice',
  'Orthopedic Surgery',
  'Neurology',
];
const STATES = ['California', 'Texas', 'New York', 'Florida', 'Arizona'];
const SENTENCES_OF_HISTORY = 30;

export type GeneratedLetter = { file: string; text: string };

/**
 * Invented letters in the grammar of the five in `corpus/`, with words of our own, each the same
 * for the same seed and number: some 1,000 words and 3.4 decisions. A dozen treatments make up half
 * of the decisions, thousands are rare; names of people and places are rare words, some words are
 * mistyped, and what guidelines say recurs.
 */
export function letterOf(number: number, seed: number, vocabulary: Vocabulary): GeneratedLetter {
  const dice = diceOf(seed * 1_000_003 + number);
  const { between, pick } = dice;
  const id = `CM98-${String(number).padStart(7, '0')}`;
  const items = Array.from({ length: Math.floor(1 + 5.8 * dice.random()) }, () =>
    itemParagraphs(vocabulary, dice),
  );
  const year = between(2014, 2017);
  const past = history(SENTENCES_OF_HISTORY, disputedTreatment(vocabulary, dice).name, dice);
  const paragraphs = [
    `Case Number: ${id}`,
    `Decision Date: ${dayOf(year, dice)} UR Denial Date: ${dayOf(year - 1, dice)}`,
    'Priority: Standard',
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    ...reviewer(dice),
    'CLINICAL CASE SUMMARY',
    'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:',
    `The injured worker is a ${between(20, 69)} year old ${pick(['male', 'female'])}. ${withTypos(past, dice)} Diagnoses include ${pick(conditions)} and ${pick(conditions)}.`,
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    ...items.flat(),
  ];
  return { file: `${id}.txt`, text: inLines(paragraphs) };
}

const dayOf = (year: number, { between }: Dice) =>
  `${String(between(1, 12)).padStart(2, '0')}/${String(between(1, 28)).padStart(2, '0')}/${year}`;

/** Who decided: told in a sentence, or in a block of its own. */
function reviewer({ chance, pick }: Dice): string[] {
  const opening =
    'An independent organisation sent the whole case file to an expert reviewer, who has no part in the claim and knows the laws and regulations that apply. This letter is invented.';
  const [specialty, state] = [pick(SPECIALTIES), pick(STATES)];
  if (chance(0.5))
    return [
      `${opening} The expert reviewer is Board Certified in ${specialty} and is licensed to practice in ${state}.`,
    ];
  return [
    opening,
    'The Expert Reviewer has the following credentials:',
    `State(s) of Licensure: ${state}`,
    `Certification(s)/Specialty: ${specialty}`,
  ];
}

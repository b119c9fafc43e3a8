import { readFileSync } from 'node:fs';
import type { Determination } from '../../src/determinations/determination.ts';
import { parseDetermination } from '../../src/determinations/parse.ts';
import { clean } from '../../src/letters/clean.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();

/** Raw text of a letter → its determination. */
export const parsed = (raw: string, file = 'letter.txt'): Determination =>
  parseDetermination({ file, text: clean(raw), sha256: '' }, vocabulary);

/** An invented letter of `fixtures`. */
export const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');

/** One item of a letter in the F1 family. */
export type InventedItem = { heading: string; outcome: 'Upheld' | 'Overturned'; rationale: string };

/** A letter in the layout F1b with these items, as paragraphs; all of it invented. */
export const f1bLetter = (
  items: InventedItem[],
  summary = 'The injured worker is a 40 year old man.',
) =>
  [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'MAXIMUS Federal Services sent the complete case file to an expert reviewer.',
    'The Expert Reviewer has the following credentials:\nState(s) of Licensure: California\nCertification(s)/Specialty: Family Practice',
    'CLINICAL CASE SUMMARY',
    'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:',
    summary,
    'IMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination was based on decisions for the disputed items/services set forth below:',
    ...items.flatMap(({ heading, outcome, rationale }) => [
      `${heading}: ${outcome}`,
      'Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines.',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 64.',
      `Decision rationale: ${rationale}`,
    ]),
  ].join('\n\n');

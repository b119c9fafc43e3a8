import { parseDetermination } from '../determinations/parse.ts';
import type { Letter } from '../letters/letter.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Making, makerOf } from './making.ts';

/** A letter of nobody's, in the layout of most. */
const letter: Letter = {
  file: 'rehearsal.txt',
  sha256: '',
  text: `Case Number: CM00-0000000 Date Assigned: 01/02/2000
Date of Injury: 01/01/2000 Decision Date: 03/04/2000
Priority: Standard Application Received: 01/05/2000

HOW THE IMR FINAL DETERMINATION WAS MADE

The physician reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Family Practice

CLINICAL CASE SUMMARY

The injured worker is a 40 year old man with low back pain. Diagnoses: 1. Lumbar strain. 2. Insomnia.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items set forth below:

1. Tablets of rehearsine 10 mg #30: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines.

Decision rationale: The MTUS recommends it for a short course. In this case there is no documentation of improvement in function. Therefore, the request is not medically necessary.
`,
};

/**
 * Reads a letter whose result nobody gets: the first one takes most of what a thread needs to get
 * going, which may as well go by before there are others.
 */
export async function rehearse(making: Making, vocabulary: Vocabulary): Promise<void> {
  await makerOf(making)([parseDetermination(letter, vocabulary)]);
}

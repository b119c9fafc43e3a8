import { describe, expect, test } from 'vitest';
import * as patterns from '../../src/determinations/patterns/voices.ts';
import { voicesOf } from '../../src/determinations/voices.ts';

const { SOURCE: _source, SAYS: _says, ...lists } = patterns;
const voiceOf: Record<keyof typeof lists, string> = {
  ofThisCase: 'reviewer',
  ofACase: 'reviewer',
  byGuideline: 'guideline',
  textbook: 'guideline',
  textbookFinding: 'guideline',
  boilerplate: 'guideline',
  reported: 'reported',
};
const made = Object.entries(lists).flatMap(([list, of]) =>
  of.map(({ like }) => ({ like, voice: voiceOf[list as keyof typeof lists] })),
);

/** Behind a sentence of the other side, so that going on in its voice would be wrong. */
const before = {
  reviewer: 'The guidelines recommend rest.',
  guideline: 'The claimant limps.',
  reported: 'The claimant limps.',
};

describe('each pattern of a voice', () => {
  test.each(made)('“$like” is $voice', ({ like, voice }) => {
    const rationale = `${before[voice as keyof typeof before]} ${like}`;
    expect(voicesOf(rationale).slice(1)).toMatchObject([{ text: like, voice }]);
  });
});

const texts: { says: string; rationale: string; voices: string }[] = [
  {
    says: 'a run of recital goes on until the case is named',
    rationale:
      'The MTUS states muscle relaxants are second-line. Efficacy fades. Sedation is common. In this case, no spasm was found. Strength is full.',
    voices: 'g g g r r',
  },
  {
    says: 'a quotation stays with the guideline',
    rationale:
      'The ODG states "Use with care. The patient has to agree. There is no other way." The claimant agreed.',
    voices: 'g g g r',
  },
  {
    says: 'an unclosed quotation ends with a sentence of this case',
    rationale:
      'The ODG states "Use with care. The patient has to agree. The documentation submitted for review is thin. It was sent late.',
    voices: 'g g r r',
  },
  {
    says: 'what utilization review said is not the reviewer’s',
    rationale: 'UR report dated May denied it. He has no spasm.',
    voices: 'u r',
  },
  {
    says: 'a conclusion at the head says nothing of who goes on',
    rationale: 'The request for ice is not medically necessary. Physical medicine comes in kinds.',
    voices: 'r g',
  },
  {
    says: 'a guideline that opens a condition is recital though it names the patient',
    rationale: 'Guidelines state opioids wait until the patient has failed other drugs.',
    voices: 'g',
  },
];

describe('voicesOf', () => {
  test.each(texts)('$says', ({ rationale, voices }) => {
    const letter = { guideline: 'g', reviewer: 'r', reported: 'u' };
    const found = voicesOf(rationale).map(({ voice }) => letter[voice]);
    expect(found.join(' ')).toBe(voices);
  });
});

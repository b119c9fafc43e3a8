import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/answers/excerpt/excerpt.ts';
import type { Determination, ItemOutcome } from '../../src/determinations/determination.ts';
import { findGrounds } from '../../src/determinations/grounds/find-grounds.ts';
import { isUnreadable } from '../../src/letters/letter.ts';
import { loadVocabulary } from '../../src/vocabulary/load-vocabulary.ts';
import { said } from '../determinations/grounds-said.ts';
import { decision } from '../support/determinations.ts';
import { readFileAs } from '../support/read.ts';

/** A decision of this rationale, with the grounds that are read in it. */
const decided = (
  rationale: string,
  conclusion = '',
  disputed = 'Soma 350mg #60',
  outcome: ItemOutcome = 'upheld',
) => ({
  ...decision({ rationale, conclusion, heading: disputed, outcome }),
  grounds: findGrounds({ rationale, outcome, disputed }),
});
const approved = (rationale: string, conclusion = '') =>
  decided(rationale, conclusion, 'Six visits of massage', 'overturned');
const marked = ({ excerpt, highlights }: ReturnType<typeof excerptOf>) =>
  highlights.map(([start, end]) => excerpt.slice(start, end));

const letters = [
  [
    '001_7e0943eddece4fd2',
    1,
    'chronic',
    'The medical documentation provided does not establish the need for long-term/chronic usage of baclofen when the claimant is also receiving baclofen in the intrathecal pump.',
  ],
  [
    '004_3fe309f923c0c51a',
    2,
    'chronic',
    'Chronic use of Baclofen for this injured worker is not supported by the MTUS Guidelines.',
  ],
  [
    '004_3fe309f923c0c51a',
    1,
    '',
    'The requesting physician explains that medications are being started to assist with the weaning from treatment with Oxycontin. … This titration of Neurontin is to minimize side effects, is reasonable and within the recommendations of the MTUS Guidelines.',
  ],
  [
    '003_fceba05e0dac065b',
    4,
    'chronic',
    'There was no documentation of palpable muscle spasm or spasticity upon examination. It is also noted, the injured worker has utilized the above medication since 12/2013. … There is also no quantity listed in the request.',
  ],
] as const;

describe('excerpts of the five letters', () => {
  const read = new Map<string, Determination>();
  beforeAll(async () => {
    const vocabulary = loadVocabulary();
    for (const [letter] of letters) {
      const found = await readFileAs(join('corpus', `${letter}.txt`), vocabulary);
      if (!isUnreadable(found)) read.set(letter, found);
    }
  });

  test.each(letters)('%s, item %i, asked “%s”: %s', (letter, item, word, excerpt) => {
    const found = read.get(letter)?.decisions[item - 1];
    if (!found) throw new Error(`no item ${item}`);
    expect(excerptOf(found, word ? [word] : []).excerpt).toBe(excerpt);
  });
});

describe('excerptOf', () => {
  const recital =
    'The MTUS recommends muscle relaxants for a short course. Side effects include sedation and falls.';
  const conclusion = 'Therefore, the request for Soma is not medically necessary.';

  test('quotes the reviewer and never the guideline, where the reviewer reasons', () => {
    const rationale = `${recital} In this case, no sedation is noted and there is no spasm. ${conclusion}`;
    const { excerpt } = excerptOf(decided(rationale, conclusion), ['sedation']);
    expect(excerpt).toBe('In this case, no sedation is noted and there is no spasm.');
  });

  test('is the conclusion where nothing else is the reviewer’s', () => {
    expect(excerptOf(decided(`${recital} ${conclusion}`, conclusion)).excerpt).toBe(conclusion);
    expect(excerptOf(decided(conclusion, conclusion)).excerpt).toBe(conclusion);
    expect(excerptOf(decided('', '')).excerpt).toBe('');
  });

  test('never says what utilization review said', () => {
    const rationale = `UR denied it because there was no spasm. There is no quantity in the request. ${conclusion}`;
    expect(excerptOf(decided(rationale, conclusion), ['spasm']).excerpt).toBe(
      'There is no quantity in the request.',
    );
  });

  test('joins what stands apart by " … " and keeps the order of the letter', () => {
    const rationale =
      'There is no documentation of spasm. The claimant works as a cook. There is no quantity in the request.';
    expect(excerptOf(decided(rationale)).excerpt).toBe(
      'There is no documentation of spasm. … There is no quantity in the request.',
    );
  });

  test('the sentence that gives a ground in the words asked stands alone', () => {
    const rationale =
      'There is no documentation of spasm. There is no functional benefit. There is no quantity in the request.';
    const found = excerptOf(decided(rationale), ['functional', 'benefit']);
    expect(found.excerpt).toBe('There is no functional benefit.');
    expect(marked(found)).toEqual(['functional', 'benefit']);
  });

  test('a list of guidelines stands behind what gives the grounds, and before nothing', () => {
    const reason =
      'Here, the notes made no mention of whether the claimant had received prior massage.';
    const list =
      'The request, thus, was at odds with page 12 of the MTUS guidelines (May 1, 2015), with Table 3-4, page 56 of the ACOEM guidelines, and with page 78 of the ODG.';
    expect(excerptOf(decided(`${reason} ${list} ${conclusion}`)).excerpt).toBe(reason);
    expect(excerptOf(decided(`${list} ${conclusion}`)).excerpt).toBe(list);
  });

  test('guidelines cited for a reason are no mere list', () => {
    const reason =
      'The request is at odds with page 12 of the MTUS guidelines and with Table 3-4, page 56 of ACOEM because no quantity is listed.';
    const other = 'The request is without a stop date.';
    expect(excerptOf(decided(`${reason} ${other}`)).excerpt).toContain(reason);
  });

  test('the history of the worker does not fill up short grounds', () => {
    const history = 'The claimant’s height is not provided.';
    const reason = 'The notes of the claimant show no functional benefit.';
    const { excerpt } = excerptOf(decided(`${history} ${recital} ${reason} ${conclusion}`));
    expect(excerpt).toBe(reason);
  });

  test('the history is quoted where it has the words asked or nothing else tells', () => {
    const history = 'The claimant’s height is not provided.';
    const rationale = `${history} ${recital} The claimant is a cook. ${conclusion}`;
    expect(excerptOf(decided(rationale, conclusion)).excerpt).toBe(history);
    const reasoned = `${history} ${recital} The claimant shows no functional benefit.`;
    expect(excerptOf(decided(reasoned), ['height']).excerpt).toContain(history);
  });

  const favour = 'The treating physician does describe a course that would meet guidelines.';

  test.each([
    'The records do not indicate that ice was tolerated.',
    'The notes does not document any prior massage.',
    'There is no documentation of an exercise plan.',
    'The treating physician failed to provide a plan of exercise.',
  ])('an approval leads with what speaks for it, never “%s”', (against) => {
    const approval = 'As such, the request is medically necessary.';
    const found = excerptOf(approved(`${against} ${favour} ${approval}`, approval), ['massage']);
    expect(found.excerpt).toBe(favour);
    expect(excerptOf(approved(`${against} ${approval}`, approval)).excerpt).toBe(approval);
  });

  test.each([
    'Although the notes do not document ice, the plan is reasonable.',
    'There is no evidence of misuse or diversion.',
  ])('what speaks for an approval while it denies is quoted: “%s”', (sentence) => {
    expect(excerptOf(approved(`${sentence} The request is medically necessary.`)).excerpt).toBe(
      sentence,
    );
  });

  test.each([
    ['longterm', 'The long-term use is not shown.', ['long-term']],
    ['long-term', 'The long term use is not shown.', ['long term']],
    ['long-term', 'The longterm use is not shown.', ['longterm']],
    ['spasm', 'No spasms are shown, and SPASM is denied.', ['spasms', 'SPASM']],
    ['no spasm', 'No spasm is shown.', ['spasm']],
    ['without', 'He does without rest.', ['without']],
    ['radiculopathy', 'No spasm is shown.', []],
  ])('“%s” marks in “%s” %j', (asked, rationale, want) => {
    expect(marked(excerptOf(decided(rationale), asked.split(' ')))).toEqual(want);
  });

  test('has three sentences at most', () => {
    const rationale = ['spasm', 'weakness', 'swelling', 'tenderness', 'insomnia']
      .map((sign) => `There is no documentation of ${sign} on examination.`)
      .join(' ');
    const { excerpt } = excerptOf(decided(rationale));
    expect(excerpt.split('.').filter(Boolean).length).toBeLessThanOrEqual(3);
  });

  test('a monstrous sentence is cut between clauses, and keeps its denials', () => {
    const filler = 'and the claimant went on with his work at the mill as he had done in each year';
    const rationale = `The claimant has no spasm in the back or the neck, ${Array(9).fill(filler).join(', ')}, and the records do not show that the long use of the drug has helped, ${Array(4).fill(filler).join(', ')}, and that is all.`;
    const { excerpt } = excerptOf(decided(rationale), ['helped']);
    expect(excerpt.length).toBeLessThan(600);
    expect(excerpt).toMatch(/^The claimant has no spasm/);
    expect(excerpt).toContain(
      'and the records do not show that the long use of the drug has helped,',
    );
    expect(excerpt).toMatch(/and that is all\.$/);
    for (const part of excerpt.split(' … ')) expect(rationale).toContain(part);
  });

  test('text without any end or joint stays bounded', () => {
    const { excerpt } = excerptOf(decided(`There is no ${'spasm '.repeat(50_000)}`), ['spasm']);
    expect(excerpt.length).toBeLessThanOrEqual(2000);
  });

  test('every part is verbatim and every highlight within', () => {
    const sentences = [...said.map(({ rationale }) => rationale), recital, conclusion];
    const word = fc.constantFrom(
      'functional',
      'spasm',
      'long-term',
      'no',
      'documentation',
      '(',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { maxLength: 8 }),
        fc.array(word, { maxLength: 3 }),
        (some, words) => {
          const rationale = some.join(' ');
          const { excerpt, highlights } = excerptOf(decided(rationale, ''), words);
          for (const part of excerpt.split(' … ')) expect(rationale).toContain(part);
          let from = 0;
          for (const [start, end] of highlights) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(excerpt.length);
        },
      ),
    );
  });
});

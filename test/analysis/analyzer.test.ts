import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf, termOf, termsOf } from '../../src/analysis/analyzer.ts';
import { conceptsIn } from '../../src/analysis/concepts.ts';
import { deniedIn } from '../../src/analysis/negation.ts';

describe('terms', () => {
  test.each([
    ['Long-term use', ['long', 'term', 'longterm', 'use']],
    ['the claimant’s spasms', ['the', 'claimant', 'spasm']],
    ['L5-S1, 10/325', ['l5', 's1', 'l5s1', '10', '325']],
    ['Ménière', ['menier']],
    ['', []],
  ])('of “%s”', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test.each([
    ['spasms', 'spasm'],
    ['therapies', 'therapy'],
    ['diagnoses', 'diagnosis'],
    ['stenoses', 'stenosis'],
    ['improved', 'improvement'],
    ['weaned', 'weaning'],
    ['injections', 'injection'],
    ['long-term', 'longterm'],
    ['x-rays', 'xray'],
  ])('“%s” and “%s” are one', (one, other) => {
    expect(termOf(one)).toBe(termOf(other));
  });

  test.each([
    ['norco', 'norflex'],
    ['diagnosis', 'diagnostic'],
    ['bus', 'bu'],
  ])('“%s” and “%s” are two', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('of a compound of very many parts are all there', () => {
    expect(termsOf('ab-'.repeat(300_000))).toHaveLength(300_001);
  });

  test('are the same whether spaces or other white space part the words', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\u0301x', 'ΟΔΟΣ', 'Σ.', 'İ', 'x\ud800', "worker's", 'long-', '-term', 'ﬁ'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(termsOf(words.join(' '))).toEqual(termsOf(words.join('\t')));
      }),
    );
  });

  test('are letters and digits, of bounded length, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of termsOf(text)) expect(term).toMatch(/^[\p{L}\p{N}]{1,41}$/u);
      }),
    );
  });
});

describe('denial', () => {
  test.each([
    ['no red flags', ['red', 'flag']],
    ['there is no evidence of new weakness', ['evidence', 'of', 'new', 'weakness']],
    ['without spasm but with pain', ['spasm']],
    ['weakness is there', []],
  ])('in “%s”', (text, denied) => {
    const terms = termsOf(text);
    const isDenied = deniedIn(terms);
    expect(terms.filter((_, at) => isDenied[at])).toEqual(denied.map((word) => stemOf(word)));
  });
});

describe('concepts', () => {
  const said = (text: string) => conceptsIn(termsOf(text)).map(({ concept }) => concept.name);
  test.each([
    ['chronic usage', ['long-term use']],
    ['Longterm use is not recommended', ['long-term use', 'not studied']],
    ['improvement in function', ['functional improvement']],
    ['no UDS on file', ['drug monitoring']],
    ['postoperative therapy', ['after surgery']],
    ['a fine day', []],
  ])('in “%s”', (text, names) => {
    expect(said(text)).toEqual(names);
  });
});

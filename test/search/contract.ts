import { describe, expect, test } from 'vitest';
import type { Determination } from '../../src/determinations/determination.ts';
import type { Question } from '../../src/questions/question.ts';
import type { Found } from '../../src/search/engine.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { decision, determination, treatment } from '../support/determinations.ts';
import type { FilledByHand } from '../support/engine.ts';
import { firstTen, question } from '../support/questions.ts';
import { smallVocabulary } from '../support/vocabulary.ts';

/** Makes the search to be tried, empty. */
export type MakeSearch = (vocabulary: Vocabulary) => Promise<FilledByHand>;

/** Invented letters: no line of them is from a determination. */
const letters: Determination[] = [
  determination('A1', {
    decided: '2015-02-01',
    specialties: ['Pain Medicine', 'Anesthesiology'],
    states: ['Texas', 'California'],
    diagnoses: ['lumbar sprain'],
    summary: 'He takes Norco and naproxen. Sleep is poor. Baclofen was started in spring.',
    decisions: [
      decision({
        heading: 'Baclofen 10mg #90',
        on: [treatment('baclofen', { form: 'oral' })],
        grounds: ['long-term-use'],
        reviewerGuideline: 'Decision based on MTUS Chronic Pain Guidelines Page(s): 64.',
        rationale:
          'Chronic use of this drug by the injured worker is not supported. In this case the examination of the injured worker showed palpable tightness only. The request is not medically necessary.',
      }),
      decision({
        heading: 'MRI of the lumbar spine',
        on: [treatment('MRI', { kind: 'treatment', class: 'imaging', region: 'lumbar spine' })],
        grounds: ['no-red-flags-or-deficit'],
        reviewerGuideline: 'Decision based on Official Disability Guidelines (ODG) Low Back.',
        citations: [{ guideline: 'ODG', sections: ['Low Back'], pages: [] }],
        rationale:
          'In this case there is no red flag and no deficit of the injured worker in the records. The request is not medically necessary.',
      }),
    ],
  }),
  determination('A2', {
    decided: '2016-08-15',
    specialties: ['Occupational Medicine'],
    states: ['California'],
    diagnoses: ['multiple sclerosis'],
    decisions: [
      decision({
        heading: 'Baclofen 20mg #60',
        outcome: 'overturned',
        on: [treatment('baclofen', { form: 'oral' })],
        grounds: ['criteria-met'],
        rationale:
          'In this case the injured worker has spasms from multiple sclerosis that stiffen the legs. The request is medically necessary.',
      }),
    ],
  }),
  determination('A3', {
    decided: '2016-12-30',
    specialties: ['Physical Medicine & Rehabilitation'],
    decisions: [
      decision({
        heading: 'Flexeril 10mg #60',
        on: ['cyclobenzaprine'],
        rationale:
          'In this case the injured worker used the drug for chronic spasm with baclofen at night. The request is not medically necessary.',
      }),
      decision({
        heading: 'MRI of the right shoulder',
        on: [treatment('MRI', { kind: 'treatment', class: 'imaging', region: 'shoulder' })],
        rationale:
          'In this case no spasmodic movement of the injured worker was seen. Mobility was full. The request is not medically necessary.',
      }),
      decision({
        heading: 'MRI, unspecified',
        on: [treatment('MRI', { kind: 'treatment', class: 'imaging' })],
        rationale: 'In this case the request of the injured worker names no site.',
      }),
    ],
  }),
  determination('CM16-0012345', {
    decided: null,
    decisions: [
      decision({
        heading: 'Baclofen cream',
        on: [treatment('baclofen', { form: 'patch' })],
        reviewerGuideline: 'No guideline was cited.',
        citations: [],
        rationale: 'In this case the injured worker gave no reason. The request is refused.',
      }),
    ],
  }),
  determination('old-letter', {
    summary: 'A letter of another layout. It speaks of baclofen for a worker who limps badly.',
  }),
];

const keysOf = ({ matches }: Pick<Found, 'matches'>) =>
  matches.map((match) => `${match.determination.id}/${match.decision.number}`);

/** What every `SearchEngine` promises. */
export function promisesOfSearchEngine(make: MakeSearch): void {
  async function searchOver(put: Determination[] = letters): Promise<FilledByHand> {
    const search = await make(smallVocabulary);
    await search.update({ put, remove: [] });
    return search;
  }
  const keysFor = async (asked: Question, page = firstTen) =>
    keysOf(await (await searchOver()).search(asked, page));

  describe('who belongs', () => {
    test('a treatment finds what is about it, never what only mentions it', async () => {
      const found = await (await searchOver()).search(question({ on: 'baclofen' }), firstTen);
      expect(keysOf(found)).toEqual(['A2/1', 'A1/1', 'CM16-0012345/1']);
      expect(found).toMatchObject({ total: 3, determinations: 3, loose: false });
      expect(found.outcomes).toEqual({ upheld: 2, overturned: 1 });
    });

    test('words never narrow a treatment', async () => {
      expect(await keysFor(question({ on: 'baclofen', words: ['zebra'] }))).toHaveLength(3);
    });

    test('two treatments: the decisions on either', async () => {
      const keys = await keysFor(question({ on: ['baclofen', 'cyclobenzaprine'] }));
      expect(keys.sort()).toEqual(['A1/1', 'A2/1', 'A3/1', 'CM16-0012345/1']);
    });

    test('a class: all of its members, and none beside', async () => {
      const members = ['baclofen', 'cyclobenzaprine', 'orphenadrine'];
      const asked = question({ on: 'muscle relaxant', members });
      const found = await (await searchOver()).search(asked, firstTen);
      expect(found.total).toBe(4);
      expect(found.related).toEqual([]);
    });

    test.each<[string, Parameters<typeof question>[0], string[]]>([
      ['a region', { on: 'MRI', regions: ['shoulder'] }, ['A3/2', 'A3/3']],
      ['a wider region', { on: 'MRI', regions: ['spine'] }, ['A1/2', 'A3/3']],
      ['a form', { on: 'baclofen', forms: ['oral'] }, ['A2/1', 'A1/1']],
      ['a wider form', { on: 'baclofen', forms: ['topical'] }, ['CM16-0012345/1']],
      ['an outcome', { on: 'baclofen', filters: { outcome: 'overturned' } }, ['A2/1']],
      ['a specialty', { on: 'baclofen', filters: { specialty: 'pain management' } }, ['A1/1']],
      ['part of a specialty', { on: 'baclofen', filters: { specialty: 'pain' } }, ['A1/1']],
      ['a state', { on: 'baclofen', filters: { state: 'texas' } }, ['A1/1']],
      ['no state', { on: 'baclofen', filters: { state: 'constructor' } }, []],
      ['a guideline', { filters: { guideline: 'odg' } }, ['A1/2']],
      [
        'a guideline in full',
        { filters: { guideline: 'official disability guidelines' } },
        ['A1/2'],
      ],
      ['a year', { on: 'baclofen', filters: { year: 2016 } }, ['A2/1']],
      ['after a day, without it', { on: 'baclofen', filters: { after: '2015-02-01' } }, ['A2/1']],
      ['before a day, without it', { on: 'baclofen', filters: { before: '2016-08-15' } }, ['A1/1']],
      ['a ground', { filters: { ground: 'long-term-use' } }, ['A1/1']],
      ['a phrase', { phrases: ['Multiple  Sclerosis'] }, ['A2/1']],
      [
        'a phrase with stop words',
        { phrases: ['spasms from multiple sclerosis that stiffen'] },
        ['A2/1'],
      ],
      ['a phrase of stop words alone', { on: 'baclofen', phrases: ['of this'] }, ['A1/1']],
      ['a stop word ruled out', { on: 'baclofen', without: ['from'] }, ['A1/1', 'CM16-0012345/1']],
      ['a phrase never made of two places', { phrases: ['#60 in this case'] }, []],
      ['a word ruled out', { on: 'baclofen', without: ['chronic'] }, ['A2/1', 'CM16-0012345/1']],
    ])('%s narrows', async (_, asked, keys) => {
      expect(await keysFor(question(asked))).toEqual(keys);
    });
  });

  describe('words without a treatment', () => {
    test.each<[string[], string[], boolean]>([
      [['showing', 'sclerosis'], ['A2/1'], false],
      [['spasm'], ['A3/1', 'A2/1'], false],
      [['sclerosis', 'spasms'], ['A2/1'], false],
      [['spasm', 'limbs'], ['A3/1', 'A2/1'], true],
      [['sclerosos'], ['A2/1'], true],
      [['palpab'], ['A1/1'], true],
      [['xylophone'], [], false],
    ])('%j', async (words, keys, loose) => {
      const found = await (await searchOver()).search(question({ words }), firstTen);
      expect(keysOf(found)).toEqual(expect.arrayContaining(keys));
      expect(found.matches).toHaveLength(keys.length);
      expect(found.loose).toBe(loose);
    });

    test('a word is never near the name of a drug: mobic is not mobility', async () => {
      expect(await keysFor(question({ words: ['mobic'] }))).toEqual([]);
      expect(await keysFor(question({ words: ['baclofn'] }))).toEqual([]);
    });
  });

  describe('order', () => {
    test('reasoning before guideline titles', async () => {
      const keys = await keysFor(question({ on: 'baclofen', words: ['chronic'] }));
      expect(keys[0]).toBe('A1/1');
    });

    test('what means the same is found, after the word itself', async () => {
      expect((await keysFor(question({ on: 'baclofen', words: ['long-term'] })))[0]).toBe('A1/1');
    });

    test('whole words before prefixes', async () => {
      const asked = question({ on: ['MRI', 'baclofen'], words: ['spasm'] });
      expect((await keysFor(asked)).slice(0, 2)).toEqual(['A2/1', 'A3/2']);
    });

    test('the region asked for before none', async () => {
      const asked = question({ on: 'MRI', regions: ['shoulder'], words: ['site'] });
      expect(await keysFor(asked)).toEqual(['A3/2', 'A3/3']);
    });

    test('newest first on request, undated last', async () => {
      const page = { ...firstTen, sort: 'newest' } as const;
      const search = await searchOver();
      const found = await search.search(question({ on: 'baclofen', words: ['chronic'] }), page);
      expect(keysOf(found)).toEqual(['A2/1', 'A1/1', 'CM16-0012345/1']);
    });

    test('pages follow on one another; counts are over all', async () => {
      const search = await searchOver();
      const asked = question({ on: 'baclofen' });
      const first = await search.search(asked, { offset: 0, limit: 2, sort: 'relevance' });
      const second = await search.search(asked, { offset: 2, limit: 2, sort: 'relevance' });
      expect([...keysOf(first), ...keysOf(second)]).toEqual(['A2/1', 'A1/1', 'CM16-0012345/1']);
      expect([first.total, second.total]).toEqual([3, 3]);
    });
  });

  test('same class, other drug: apart, and not counted', async () => {
    const found = await (await searchOver()).search(question({ on: 'baclofen' }), firstTen);
    expect(found.related).toMatchObject([
      { class: 'muscle relaxant', total: 1, outcomes: { upheld: 1, overturned: 0 } },
    ]);
    expect(found.related.flatMap(keysOf)).toEqual(['A3/1']);
  });

  test('letters of no known layout: found as a whole, never counted', async () => {
    const search = await searchOver();
    const found = await search.search(question({ on: 'baclofen', words: ['limps'] }), firstTen);
    expect(found.letters).toEqual([
      {
        id: 'old-letter',
        file: 'old-letter.txt',
        excerpt: 'It speaks of baclofen for a worker who limps badly.',
      },
    ]);
    expect(found.total).toBe(3);
    expect(await search.figures()).toMatchObject({ determinations: 4, decisions: 7, unread: 1 });
  });

  test('the corpus: base rate and newest letter', async () => {
    expect(await (await searchOver()).figures()).toEqual({
      determinations: 4,
      decisions: 7,
      upheld: 6,
      overturned: 1,
      unread: 1,
      newest: '2016-12-30',
    });
  });

  test('facets count everything that belongs', async () => {
    const facets = await (await searchOver()).facets(question({ on: 'baclofen' }));
    const example = (id: string, item: number) => ({
      id,
      decision: item,
      sentence: expect.any(String),
    });
    expect(facets).toEqual({
      total: 3,
      determinations: 3,
      outcomes: { upheld: 2, overturned: 1 },
      byTreatment: [{ name: 'baclofen', total: 3, upheld: 2, overturned: 1 }],
      byGround: [
        {
          name: 'criteria-met',
          total: 1,
          upheld: 0,
          overturned: 1,
          examples: { upheld: null, overturned: example('A2', 1) },
        },
        {
          name: 'long-term-use',
          total: 1,
          upheld: 1,
          overturned: 0,
          examples: { upheld: example('A1', 1), overturned: null },
        },
      ],
      byGuideline: [
        { name: 'MTUS Chronic Pain Treatment Guidelines', total: 2, upheld: 1, overturned: 1 },
      ],
      bySpecialty: [
        { name: 'Anesthesiology', total: 1, upheld: 1, overturned: 0 },
        { name: 'Occupational Medicine', total: 1, upheld: 0, overturned: 1 },
        { name: 'Pain Medicine', total: 1, upheld: 1, overturned: 0 },
      ],
      byYear: [
        { name: '2015', total: 1, upheld: 1, overturned: 0 },
        { name: '2016', total: 1, upheld: 0, overturned: 1 },
      ],
    });
  });

  test('similar decisions: same treatment, never the one given', async () => {
    const search = await searchOver();
    const found = await search.similar('A1', 1, firstTen);
    expect(keysOf(found)).toEqual(['A2/1', 'CM16-0012345/1']);
    expect((await search.similar('nowhere', 1, firstTen)).total).toBe(0);
  });

  describe('looking up', () => {
    test.each([
      ['CM16-0012345', 'CM16-0012345'],
      ['cm16 0012345', 'CM16-0012345'],
      ['CM16-0012345.pdf', 'CM16-0012345'],
      ['12345', 'CM16-0012345'],
      ['a1', 'A1'],
      ['A1.txt', 'A1'],
      ['old-let', 'old-letter'],
      ['letter', 'old-letter'],
    ])('%s is %s', async (typed, id) => {
      const found = await (await searchOver()).findCase(typed);
      expect(found).toMatchObject({ kind: 'found', determination: { id } });
    });

    test('several are all named; none names near ids', async () => {
      const put = ['007_aaaa1111', '007_bbbb2222', '008_aaaa3333'].map((id) => determination(id));
      const search = await searchOver(put);
      expect(await search.findCase('007')).toEqual({
        kind: 'several',
        candidates: ['007_aaaa1111', '007_bbbb2222'],
      });
      expect(await search.findCase('aaaa')).toEqual({
        kind: 'several',
        candidates: ['007_aaaa1111', '008_aaaa3333'],
      });
      expect(await search.findCase('007_aaba1111')).toEqual({
        kind: 'none',
        near: ['007_aaaa1111'],
      });
      expect(await search.findCase('')).toEqual({ kind: 'none', near: [] });
    });
  });

  test('the newest letters', async () => {
    const newest = await (await searchOver()).newest(2);
    expect(newest.map(({ id }) => id)).toEqual(['A3', 'A2']);
  });

  describe('a corpus that changes', () => {
    test('a letter that is put again replaces the old one; a removed one is gone', async () => {
      const search = await searchOver();
      const rewritten = determination('A2', {
        decisions: [decision({ on: ['cyclobenzaprine'], rationale: 'Other words.' })],
      });
      await search.update({ put: [rewritten], remove: ['A1', 'never-there'] });
      expect(keysOf(await search.search(question({ on: 'baclofen' }), firstTen))).toEqual([
        'CM16-0012345/1',
      ]);
      expect((await search.search(question({ words: ['sclerosis'] }), firstTen)).total).toBe(0);
      expect(await search.figures()).toMatchObject({ determinations: 3, decisions: 5 });
    });

    test('it answers as if it had always been so', async () => {
      const grown = await searchOver(letters.slice(0, 2));
      for (const letter of letters.slice(2)) await grown.update({ put: [letter], remove: [] });
      await grown.update({ put: [letters[0] as Determination], remove: [] });
      const whole = await searchOver();
      for (const words of [['chronic'], ['spasm'], ['medically', 'necessary'], ['worker']])
        for (const on of ['baclofen', 'MRI', []]) {
          const asked = question({ on, words });
          expect(await grown.search(asked, firstTen)).toEqual(await whole.search(asked, firstTen));
        }
    });
  });
}

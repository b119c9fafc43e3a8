import { beforeAll, describe, expect, test } from 'vitest';
import { outcomesAnswer, overturnedShareOf } from '../../src/answers/outcomes.ts';
import { precedentAnswer, similarAnswer } from '../../src/answers/precedents.ts';
import type { Page } from '../../src/search/engine.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { determinationsIn, understood } from '../support/corpus.ts';
import { decision, determination, treatment } from '../support/determinations.ts';
import { emptyEngine, type FilledByHand } from '../support/engine.ts';

const vocabulary = loadVocabulary();
const page: Page = { offset: 0, limit: 5, sort: 'relevance' };
let search: FilledByHand;

beforeAll(async () => {
  search = await emptyEngine(vocabulary);
  const folder = new URL('../fixtures/letters', import.meta.url).pathname;
  await search.update({ put: await determinationsIn(folder, vocabulary), remove: [] });
});

const ask = (question: string, more = page) =>
  precedentAnswer({ search, vocabulary }, understood(question, vocabulary), more);

describe('precedents', () => {
  test('a page of decisions, ranked on from the page before, counts over all', async () => {
    const first = await ask('norco', { ...page, limit: 3 });
    const second = await ask('norco', { ...page, offset: 3, limit: 3 });
    expect(first.total).toBe(5);
    expect([...first.results, ...second.results].map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(first.outcomes).toEqual(second.outcomes);
    expect(first.outcomes.upheld + first.outcomes.overturned).toBe(5);
    expect(first.corpus).toEqual({ determinations: 25, decisions: 51, upheld: 30, overturned: 21 });
    expect(first.suggestions).toEqual([]);
  });

  test('every excerpt is made of stretches of the rationale', async () => {
    const { results } = await ask('mri shoulder no red flags');
    for (const { id, decision: number, excerpt } of results) {
      const found = await search.findCase(id);
      if (found.kind !== 'found') throw new Error(`${id} is not found`);
      const rationale = found.determination.decisions[number - 1]?.rationale ?? '';
      for (const stretch of excerpt.split(' … ')) expect(rationale).toContain(stretch);
    }
  });

  test('other treatments of the class are apart', async () => {
    const { total, related } = await ask('flexeril');
    expect(total).toBe(4);
    expect(related).toMatchObject([{ class: 'muscle relaxant', total: 2 }]);
  });

  test.each(['norflex', 'baclofen outcome:overturned specialty:dentist', 'zzzzqq'])(
    '“%s” finds nothing, and what is suggested instead finds something',
    async (question) => {
      const { total, suggestions } = await ask(question);
      expect(total).toBe(0);
      expect(suggestions.length).toBeGreaterThan(0);
      for (const suggestion of suggestions)
        expect((await ask(suggestion)).total).toBeGreaterThan(0);
    },
  );

  test('a question that asks nothing is answered with nothing', async () => {
    expect((await ask('???')).total).toBe(0);
  });

  test('similar decisions come with excerpt and citation', async () => {
    const { results, total } = await similarAnswer({ search, vocabulary }, 'CM99-0000001', 1, page);
    expect(total).toBe(4);
    for (const { excerpt, citation } of results) {
      expect(excerpt).not.toBe('');
      expect(citation).toMatch(/^IMR determination CM99-/);
    }
  });
});

describe('outcomes', () => {
  test('counts add up, and there is no share of fewer than ten', async () => {
    const answer = await outcomesAnswer(search, understood('norco', vocabulary));
    expect(answer.byTreatment).toEqual([
      { name: 'hydrocodone/acetaminophen', total: 5, ...answer.outcomes },
    ]);
    expect(answer.byYear.reduce((sum, { total }) => sum + total, 0)).toBe(5);
    expect(answer.overturnedShare).toEqual({ here: null, corpus: 21 / 51 });
  });

  test.each([
    [{ upheld: 9, overturned: 0 }, null],
    [{ upheld: 5, overturned: 5 }, 0.5],
    [{ upheld: 0, overturned: 0 }, null],
  ])('the overturned share of %j is %j', (outcomes, share) => {
    expect(overturnedShareOf(outcomes)).toBe(share);
  });

  test('what the overturned had and the upheld lacked, each with its sentence', async () => {
    const own = await emptyEngine(vocabulary);
    const on = [treatment('baclofen')];
    const won = { on, outcome: 'overturned', grounds: ['criteria-met'] } as const;
    const put = [
      determination('A', {
        decisions: [decision({ ...won, on, grounds: ['criteria-met'], rationale: 'Met.' })],
      }),
      determination('B', {
        decisions: [decision({ on, grounds: ['long-term-use'], rationale: 'Long.' })],
      }),
      determination('C', {
        decisions: [
          decision({ on, grounds: ['long-term-use', 'no-monitoring'], rationale: 'Both.' }),
        ],
      }),
    ];
    await own.update({ put, remove: [] });
    const { reasons } = await outcomesAnswer(own, understood('baclofen', vocabulary));
    expect(reasons.overturned).toEqual([
      {
        name: 'criteria-met',
        total: 1,
        upheld: 0,
        overturned: 1,
        sentence: 'Met.',
        id: 'A',
        decision: 1,
      },
    ]);
    expect(reasons.upheld.map(({ name, upheld }) => [name, upheld])).toEqual([
      ['long-term-use', 2],
      ['no-monitoring', 1],
    ]);
  });

  test('nothing asked: nothing counted', async () => {
    expect((await outcomesAnswer(search, understood('???', vocabulary))).total).toBe(0);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Determination } from '../../../src/determinations/determination.ts';
import { createMiniSearch } from '../../../src/precedents/minisearch.ts';
import { openStore } from '../../../src/precedents/stored/store.ts';
import { createStoredSearch } from '../../../src/precedents/stored/stored-search.ts';
import type { Question } from '../../../src/questions/question.ts';
import type { CorpusChange, Page } from '../../../src/search/engine.ts';
import { decision, determination, treatment } from '../../support/determinations.ts';
import { firstTen, question } from '../../support/questions.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';
import { writeLetters } from '../../support/write-letters.ts';

const words = [
  ...[
    'chronic',
    'long-term',
    'spasm',
    'spasmodic',
    'red flags',
    'functional improvement',
    'weaning',
  ],
  ...[
    'radiculopathy',
    'surgery',
    'not',
    'no',
    'mobility',
    'sleep',
    'pain',
    'norco',
    'home exercise',
  ],
];
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '));
/** Some say of themselves whose words they are; the others are stock once three letters have them. */
const sentence = fc.oneof(
  phrase.map((said) => `In this case there is ${said}.`),
  phrase.map((said) => `The MTUS guideline recommends ${said}.`),
  fc.constantFrom('Further chronic spasm.', 'Further weaning.', 'Further sleep and surgery.'),
);
const rationale = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const name = fc.constantFrom('baclofen', 'baclofen', 'baclofen', 'cyclobenzaprine', 'MRI');
const treatments = fc.array(
  fc.record({
    name,
    region: fc.constantFrom(undefined, 'spine', 'lumbar spine', 'knee'),
    form: fc.constantFrom(undefined, 'oral', 'patch', 'topical'),
  }),
  { minLength: 1, maxLength: 2 },
);
const CLASSES: Record<string, string> = { meloxicam: 'NSAID', MRI: 'imaging' };
const decided = fc.constantFrom(null, '2015-03-01', '2016-07-04', '2017-01-09');

const decisions = fc.array(
  fc
    .record({
      heading: phrase,
      rationale,
      outcome: fc.constantFrom('upheld' as const, 'overturned' as const),
      grounds: fc.subarray(['long-term-use', 'criteria-met', 'no-red-flags-or-deficit']),
      treatments,
    })
    .map(({ treatments: on, ...given }) =>
      decision({
        ...given,
        on: on.map((one) =>
          treatment(one.name, { class: CLASSES[one.name] ?? 'muscle relaxant', ...stated(one) }),
        ),
      }),
    ),
  { minLength: 1, maxLength: 3 },
);

const stated = ({ region, form }: { region?: string | undefined; form?: string | undefined }) => ({
  ...(region && { region }),
  ...(form && { form }),
});

const letter: fc.Arbitrary<Determination> = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }),
    decided,
    diagnoses: fc.array(phrase, { maxLength: 2 }),
    summary: phrase,
    specialties: fc.subarray(['Pain Medicine', 'Neurology']),
    states: fc.subarray(['California', 'Texas']),
    decisions,
  })
  .map(({ id, ...given }) => determination(`L${id}`, given));

const unread = letter.map((one) => ({ ...one, decisions: [] }));

const change: fc.Arbitrary<CorpusChange> = fc.record({
  put: fc.array(fc.oneof({ weight: 9, arbitrary: letter }, { weight: 1, arbitrary: unread }), {
    maxLength: 9,
  }),
  remove: fc.array(
    fc.integer({ min: 1, max: 9 }).map((id) => `L${id}`),
    { maxLength: 2 },
  ),
});

const onMuch: fc.Arbitrary<Question> = fc
  .record({
    on: fc.constantFrom<string[][]>(['baclofen'], ['baclofen'], ['MRI', 'cyclobenzaprine'], []),
    words: fc.array(fc.constantFrom(...words, 'spasn', 'surg', 'radiculopaty', 'zebra'), {
      maxLength: 3,
    }),
    regions: fc.constantFrom<string[][]>([], [], ['spine'], ['knee']),
    forms: fc.constantFrom<string[][]>([], [], ['topical']),
    phrases: fc.constantFrom<string[][]>([], [], [], ['functional improvement'], ['red flags']),
    without: fc.constantFrom<string[][]>([], [], [], ['sleep']),
    filters: fc.constantFrom<Question['filters'][]>(
      {},
      {},
      {},
      {},
      {},
      {},
      { outcome: 'overturned' },
      { year: 2016 },
      { ground: 'criteria-met' },
      { specialty: 'pain management' },
      { state: 'tx' },
      { guideline: 'mtus' },
      { after: '2016-07-04' },
    ),
  })
  .map(({ words: some, ...given }) =>
    question({
      ...given,
      words: some.flatMap((one) => one.split(' ')),
      text: [...some, ...given.regions, ...given.forms].join(' '),
    }),
  );
const onWordsAlone: fc.Arbitrary<Question> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((some) =>
    question({ on: [], words: some.flatMap((one) => one.split(' ')), text: some.join(' ') }),
  );
const asked = fc.oneof({ weight: 3, arbitrary: onMuch }, { weight: 1, arbitrary: onWordsAlone });

const page = fc.record({
  offset: fc.nat({ max: 4 }),
  limit: fc.integer({ min: 1, max: 20 }),
  sort: fc.constantFrom('relevance' as const, 'newest' as const),
});

test('a stored search answers as the straightforward one, after any changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-same-'));
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(asked, page), { minLength: 1, maxLength: 6 }),
      async (changes, questions) => {
        made += 1;
        const store = openStore(join(folder, String(made)), 'test');
        const plain = createMiniSearch(smallVocabulary);
        const stored = createStoredSearch(store, smallVocabulary, async (one) =>
          writeLetters(store, one),
        );
        const sameAnswers = async ([one, at]: [Question, Page]) => {
          expect(await stored.search(one, at)).toEqual(await plain.search(one, at));
          expect(await stored.facets(one)).toEqual(await plain.facets(one));
        };
        for (const one of changes) {
          await plain.update(one);
          await stored.update(one);
          if (questions[0]) await sameAnswers(questions[0]);
        }
        for (const one of questions) await sameAnswers(one);
        expect(await stored.figures()).toEqual(await plain.figures());
        expect(await stored.newest(3)).toEqual(await plain.newest(3));
        for (const id of ['L1', 'L2'])
          expect(await stored.similar(id, 1, { offset: 0, limit: 9, sort: 'relevance' })).toEqual(
            await plain.similar(id, 1, { offset: 0, limit: 9, sort: 'relevance' }),
          );
        await store.root.close();
      },
    ),
    { numRuns: 60 },
  );
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

test('what is stock stays stock where another sentence of its letters becomes so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-stock-'));
  const holding = (id: string, ...sentences: string[]) =>
    determination(id, {
      decisions: [decision({ on: ['baclofen'], rationale: sentences.join(' ') })],
    });
  const [known, fresh] = ['Further chronic spasm.', 'Further weaning.'];
  const store = openStore(folder, 'test');
  const stored = createStoredSearch(store, smallVocabulary, async (one) =>
    writeLetters(store, one),
  );
  const plain = createMiniSearch(smallVocabulary);
  for (const put of [
    [holding('L1', known, fresh), holding('L2', known, fresh), holding('L3', known)],
    [holding('L4', fresh), holding('L5', 'In this case there is chronic spasm.')],
  ]) {
    await plain.update({ put, remove: [] });
    await stored.update({ put, remove: [] });
  }
  const [asked, all] = [question({ on: ['baclofen'], words: ['spasm'] }), firstTen];
  expect(await stored.search(asked, all)).toEqual(await plain.search(asked, all));
  await store.root.close();
  rmSync(folder, { recursive: true, force: true });
});

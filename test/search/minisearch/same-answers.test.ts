import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Determination } from '../../../src/determinations/determination.ts';
import type { Question } from '../../../src/questions/question.ts';
import type { Page, SearchEngine } from '../../../src/search/engine.ts';
import { openLetterStore } from '../../../src/search/minisearch/letter-store.ts';
import { openEmbeddedEngine } from '../../../src/search/minisearch/open-engine.ts';
import { decision, determination, treatment } from '../../support/determinations.ts';
import { changeOf, type Determinations, emptyEngine } from '../../support/engine.ts';
import { question } from '../../support/questions.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';

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
/** Some say of themselves whose words they are, others do not. */
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

const change: fc.Arbitrary<Determinations> = fc.record({
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

/** Letters held after some changes, in the order of their ids. */
function heldAfter(changes: Determinations[]): Determination[] {
  const held = new Map<string, Determination>();
  for (const { put, remove } of changes) {
    for (const id of remove) held.delete(id);
    for (const one of put) held.set(one.id, one);
  }
  return [...held.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const all: Page = { offset: 0, limit: 9, sort: 'relevance' };

async function answersOf(engine: SearchEngine, questions: [Question, Page][]) {
  const answers = [];
  for (const [one, at] of questions)
    answers.push([await engine.search(one, at), await engine.facets(one)]);
  return {
    answers,
    any: await engine.anyOf(questions.map(([one]) => one)),
    figures: await engine.figures(),
    newest: await engine.newest(3),
    similar: [await engine.similar('L1', 1, all), await engine.similar('L2', 1, all)],
  };
}

test('after any changes and any new start it answers as if it had always been so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-same-'));
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(change, fc.boolean()), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(asked, page), { minLength: 1, maxLength: 6 }),
      async (changes, questions) => {
        made += 1;
        const file = join(folder, `${made}.sqlite`);
        const opened = () =>
          openEmbeddedEngine({
            store: openLetterStore(file),
            vocabulary: smallVocabulary,
            snapshot: `${file}.index`,
            lettersASnapshot: 3,
          });
        let grown = await opened();
        for (const [one, startsAnew] of changes) {
          await grown.letters.update(changeOf(one));
          if (!startsAnew) continue;
          await grown.letters.close();
          grown = await opened();
        }
        const whole = await emptyEngine(smallVocabulary);
        await whole.update({ put: heldAfter(changes.map(([one]) => one)), remove: [] });
        expect(await answersOf(grown.engine, questions)).toEqual(await answersOf(whole, questions));
        await grown.letters.close();
      },
    ),
    { numRuns: 60 },
  );
  rmSync(folder, { recursive: true, force: true });
}, 600_000);

test('counts and membership are those of the rules, whatever the engine does', async () => {
  await fc.assert(
    fc.asyncProperty(change, onMuch, async (one, question) => {
      const engine = await emptyEngine(smallVocabulary);
      await engine.update(one);
      const found = await engine.search(question, { ...all, limit: 1_000 });
      const { byGround, outcomes } = await engine.facets(question);
      expect(found.matches).toHaveLength(found.total);
      expect(outcomes).toEqual(found.outcomes);
      expect(outcomes.upheld + outcomes.overturned).toBe(found.total);
      for (const { examples: _, ...row } of byGround) {
        expect(found.byGround).toContainEqual(row);
        const having = found.matches.filter(({ decision: { grounds } }) =>
          grounds.some(({ ground }) => ground === row.name),
        );
        expect(having).toHaveLength(row.total);
      }
      const asked = new Set(question.treatments.flatMap(({ members }) => members));
      if (asked.size === 0) return;
      for (const {
        decision: { treatments },
      } of found.matches)
        expect(treatments.some(({ name: on }) => asked.has(on))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

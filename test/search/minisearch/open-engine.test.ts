import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KnownFile } from '../../../src/search/engine.ts';
import { openLetterStore } from '../../../src/search/minisearch/letter-store.ts';
import {
  type EmbeddedEngine,
  openEmbeddedEngine,
} from '../../../src/search/minisearch/open-engine.ts';
import { decision, determination } from '../../support/determinations.ts';
import { changeOf } from '../../support/engine.ts';
import { firstTen, question } from '../../support/questions.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';

const baclofen = question({ on: 'baclofen' });
const letterOn = (id: string, heading: string, rationale = '') =>
  determination(id, {
    decisions: [
      decision({ heading, on: [heading.toLowerCase()], ...(rationale && { rationale }) }),
    ],
  });
const letter = (id: string) => letterOn(id, 'Baclofen');

let folder: string;
const file = () => join(folder, 'letters.sqlite');
const snapshot = () => `${file()}.index`;
const open: EmbeddedEngine[] = [];
const opened = async () => {
  const store = openLetterStore(file());
  const one = await openEmbeddedEngine({
    store,
    vocabulary: smallVocabulary,
    snapshot: snapshot(),
    lettersASnapshot: 1,
  });
  open.push(one);
  return one;
};
const closed = async () => {
  for (const one of open.splice(0)) await one.letters.close();
};
const totalOf = async ({ engine }: EmbeddedEngine, asked = baclofen) =>
  (await engine.search(asked, firstTen)).total;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-open-'));
});
afterEach(async () => {
  await closed();
  rmSync(folder, { recursive: true, force: true });
});

test('what was taken in is there after a new start, with the files that it came from', async () => {
  const known: KnownFile = { stamp: '1 2', letter: 'A' };
  const one = await opened();
  await one.letters.update(
    changeOf({ put: [letter('A')], remove: [] }, { seen: [['a.txt', known]], gone: [] }),
  );
  await closed();
  const again = await opened();
  expect(await totalOf(again)).toBe(1);
  expect(await again.letters.files()).toEqual(new Map([['a.txt', known]]));
  expect(await again.letters.sources()).toEqual(new Map([['A', 'A.txt']]));
  await again.letters.update(changeOf({ put: [], remove: ['A'] }, { seen: [], gone: ['a.txt'] }));
  expect(await totalOf(again)).toBe(0);
  expect(await again.letters.files()).toEqual(new Map());
});

test('a change that was begun is written before the end, and none is taken after', async () => {
  const one = await opened();
  const begun = one.letters.update(changeOf({ put: [letter('A')], remove: [] }));
  await closed();
  await begun;
  await expect(one.letters.update(changeOf({ put: [letter('B')], remove: [] }))).rejects.toThrow();
  expect(await totalOf(await opened())).toBe(1);
});

test('of a letter that comes twice in a change the later one counts', async () => {
  const one = await opened();
  const put = [letterOn('A', 'Baclofen'), letterOn('A', 'Tramadol')];
  await one.letters.update(changeOf({ put, remove: [] }));
  expect(await totalOf(one)).toBe(0);
  expect(await one.engine.figures()).toMatchObject({ determinations: 1, decisions: 1 });
});

test('two on one file see what the other takes in, once they look', async () => {
  const [one, other] = [await opened(), await opened()];
  await one.letters.update(changeOf({ put: [letter('A'), letter('B')], remove: [] }));
  expect(await other.letters.refresh()).toBe(true);
  expect(await totalOf(other)).toBe(2);
  await Promise.all([
    one.letters.update(changeOf({ put: [letter('B'), letter('C')], remove: ['A'] })),
    other.letters.update(changeOf({ put: [letter('D')], remove: [] })),
  ]);
  for (const each of [one, other]) {
    await each.letters.refresh();
    const { total, matches } = await each.engine.search(
      question({ on: 'baclofen', words: ['case'] }),
      firstTen,
    );
    expect(total).toBe(3);
    expect(matches.map(({ determination: { id } }) => id)).toEqual(['B', 'C', 'D']);
  }
  expect(await one.letters.refresh()).toBe(false);
});

test('letters that two take in at once are each there once', async () => {
  const [one, other] = [await opened(), await opened()];
  const put = Array.from({ length: 40 }, (_, at) => letter(`L${at}`));
  await Promise.all([
    one.letters.update(changeOf({ put, remove: [] })),
    other.letters.update(changeOf({ put, remove: [] })),
  ]);
  await closed();
  const again = await opened();
  expect(await totalOf(again)).toBe(40);
  expect(await again.engine.figures()).toMatchObject({ determinations: 40, decisions: 40 });
});

const words = question({ words: ['spasm'] });
const held = [
  letterOn('A', 'Baclofen', 'In this case the worker has spasm.'),
  letterOn('B', 'Baclofen', 'In this case the worker has no complaint.'),
];

test.each<[string, () => void]>([
  ['missing', () => rmSync(snapshot())],
  ['cut off', () => truncateSync(snapshot(), statSync(snapshot()).size - 60)],
  ['empty', () => writeFileSync(snapshot(), '')],
  ['no snapshot', () => writeFileSync(snapshot(), '{"snapshot":')],
  [
    'changed by one sign',
    () => writeFileSync(snapshot(), readFileSync(snapshot(), 'utf8').replace('"spasm"', '"spasn"')),
  ],
  [
    'of another store',
    () =>
      writeFileSync(
        snapshot(),
        readFileSync(snapshot(), 'utf8').replace(/"store":"./, '"store":"'),
      ),
  ],
])('where the snapshot is %s, the index is made of the letters', async (_, damage) => {
  await (await opened()).letters.update(changeOf({ put: held, remove: [] }));
  await closed();
  damage();
  const again = await opened();
  expect(await totalOf(again, words)).toBe(1);
  expect(await totalOf(again)).toBe(2);
});

test('an older snapshot is caught up with: changed letters anew, gone ones not at all', async () => {
  await (await opened()).letters.update(changeOf({ put: held, remove: [] }));
  await closed();
  const old = readFileSync(snapshot());
  const changed = letterOn('B', 'Baclofen', 'In this case the worker has spasm.');
  await (await opened()).letters.update(changeOf({ put: [changed], remove: ['A'] }));
  await closed();
  writeFileSync(snapshot(), old);
  const again = await opened();
  const { matches } = await again.engine.search(words, firstTen);
  expect(matches.map(({ determination: { id } }) => id)).toEqual(['B']);
  expect(await totalOf(again, question({ words: ['complaint'] }))).toBe(0);
});

test('an index that was read scores as the one that was written', async () => {
  const all = Array.from({ length: 30 }, (_, at) =>
    letterOn(`L${at}`, 'Baclofen', `In this case ${'spasm and pain '.repeat(at)} in week ${at}.`),
  );
  const one = await opened();
  await one.letters.update(changeOf({ put: all, remove: [] }));
  await one.letters.update(changeOf({ put: all.slice(0, 9), remove: ['L11', 'L12'] }));
  const asked = question({ on: 'baclofen', words: ['spasm', 'week'] });
  const every = { offset: 0, limit: 100, sort: 'relevance' } as const;
  const before = await one.engine.search(asked, every);
  await closed();
  expect(await (await opened()).engine.search(asked, every)).toEqual(before);
});

test('thousands of letters come, change and go while questions are asked', async () => {
  const one = await opened();
  const ids = Array.from({ length: 300 }, (_, at) => `L${at}`);
  const asked = [
    question({ on: 'baclofen', words: ['spasm', 'week'] }),
    question({ words: ['spasm'] }),
    question({ words: ['spasn', 'weeks'] }),
  ];
  let isDone = false;
  const asking = (async () => {
    let answers = 0;
    while (!isDone) {
      for (const each of asked) await one.engine.search(each, firstTen);
      answers += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return answers;
  })();
  for (let round = 0; round < 12; round += 1) {
    const put = ids
      .filter((_, at) => at % 3 !== round % 3)
      .map((id) => letterOn(id, 'Baclofen', `In this case spasm in week ${round} of ${id}.`));
    await one.letters.update(
      changeOf({ put, remove: ids.filter((_, at) => at % 3 === round % 3) }),
    );
  }
  isDone = true;
  expect(await asking).toBeGreaterThan(1);
  const total = await totalOf(one);
  expect(total).toBe(200);
  expect(await totalOf(one, question({ words: ['week', 'spasm'] }))).toBe(200);
  await closed();
  expect(await totalOf(await opened(), question({ words: ['week', 'spasm'] }))).toBe(200);
}, 300_000);

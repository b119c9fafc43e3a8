import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createFolderSync, type FolderSync } from '../../src/library/sync.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { f1bLetter } from '../determinations/letters.ts';
import { poolOfThisThread } from '../support/read.ts';
import { createTakenIn } from '../support/taken-in.ts';

const pool = poolOfThisThread(loadVocabulary());
const folder = mkdtempSync(join(tmpdir(), 'any-order-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = ['a.txt', 'b.txt', 'c.txt', 'sub/a.txt', 'sub/d.txt'];
const IDS = ['CM15-0000001', 'CM15-0000002', 'CM15-0000003'];
const DRUGS = ['Soma', 'Tramadol', 'Baclofen'];

/** What can happen to a folder, and to whoever looks at it. */
type Event =
  | { put: string; id: string; drug: string }
  | { spoil: string }
  | { remove: string }
  | { move: string; to: string }
  | { look: number };

const a = 'a.txt';
const b = 'b.txt';
const soma = { id: 'CM15-0000001', drug: 'Soma' };
const tramadol = { id: 'CM15-0000002', drug: 'Tramadol' };
/** What went wrong once, or nearly did. */
const examples: [Event[]][] = [
  // A move of which only the first half was taken in.
  [[{ put: a, ...soma }, { look: 9 }, { move: a, to: b }, { look: 1 }]],
  // A file that became another letter while its letter went on in a new file.
  [[{ put: b, ...soma }, { look: 9 }, { move: b, to: a }, { put: b, ...tramadol }]],
  // One file over another.
  [[{ put: a, ...soma }, { put: b, ...tramadol }, { look: 9 }, { move: b, to: a }]],
  // A copy whose letter goes, is changed, or cannot be read any more.
  [[{ put: a, ...soma }, { put: b, ...soma }, { look: 9 }, { remove: a }]],
  [[{ put: a, ...soma }, { put: b, ...soma }, { look: 9 }, { put: a, ...tramadol }]],
  [[{ put: a, ...soma }, { put: b, ...soma }, { look: 9 }, { spoil: a }, { look: 1 }]],
];

const name = fc.constantFrom(...NAMES);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      put: name,
      id: fc.constantFrom(...IDS),
      drug: fc.constantFrom(...DRUGS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ spoil: name }) },
  { weight: 2, arbitrary: fc.record({ remove: name }) },
  { weight: 3, arbitrary: fc.record({ move: name, to: name }) },
  // How many pieces of news are taken in before the taker fails; more than there are: all of them.
  { weight: 4, arbitrary: fc.record({ look: fc.constantFrom(0, 1, 9, 9) }) },
);

let seconds = 1_600_000_000;

/** A folder, and beside it what stands in it. */
function createFolder() {
  const there = new Map<string, { id: string; drug: string } | null>();
  const path = (file: string) => join(folder, file);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
    // The clock of a file system may stand still for some milliseconds.
    seconds += 1;
    utimesSync(path(file), seconds, seconds);
  };
  return {
    there,
    happens(one: Event) {
      if ('put' in one) {
        const items = [{ heading: one.drug, outcome: 'Upheld' as const, rationale: 'No gain.' }];
        write(one.put, `Case Number: ${one.id}\n\n${f1bLetter(items)}`);
        there.set(one.put, { id: one.id, drug: one.drug });
      } else if ('spoil' in one) {
        write(one.spoil, '');
        there.set(one.spoil, null);
      } else if ('remove' in one) {
        rmSync(path(one.remove), { force: true });
        there.delete(one.remove);
      } else if ('move' in one) {
        const what = there.get(one.move);
        if (what === undefined || one.move === one.to) return;
        mkdirSync(dirname(path(one.to)), { recursive: true });
        renameSync(path(one.move), path(one.to));
        there.delete(one.move);
        there.set(one.to, what);
      }
    },
    empty() {
      for (const file of NAMES) rmSync(path(file), { force: true });
      there.clear();
    },
  };
}

type TakenIn = ReturnType<typeof createTakenIn>;

/** A look whose taker fails after so many changes. */
async function lookAt(sync: FolderSync, letters: TakenIn, most: number) {
  let taken = 0;
  try {
    for await (const change of sync.changes()) {
      if (taken >= most) throw new Error('the disk is full');
      letters.take(change);
      taken += 1;
    }
  } catch (error) {
    expect(String(error)).toContain('the disk is full');
  }
}

function expectAllOf({ letters, known }: TakenIn, { there }: ReturnType<typeof createFolder>) {
  const ids = [...there.values()].flatMap((it) => it?.id ?? []);
  expect([...letters.keys()].sort()).toEqual([...new Set(ids)].sort());
  for (const [id, { heading }] of letters)
    expect([...there.values()].filter((it) => it?.id === id).map((it) => it?.drug)).toContain(
      heading,
    );
  expect([...known.keys()].sort()).toEqual([...there.keys()].map((it) => join(folder, it)).sort());
}

test('whatever happens to files, and wherever a start breaks off: the next one sets it right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 16 }), async (events) => {
      const files = createFolder();
      const letters = createTakenIn();
      const started = () => createFolderSync({ folder, pool, letters });
      try {
        for (const one of events)
          if ('look' in one) await lookAt(started(), letters, one.look);
          else files.happens(one);
        await lookAt(started(), letters, 9);
        expectAllOf(letters, files);
      } finally {
        files.empty();
      }
    }),
    { numRuns: 150, examples },
  );
});

test('whatever happens to files, and whichever news cannot be taken in: later looks set it right', async () => {
  const letters = createTakenIn();
  const sync = createFolderSync({ folder, pool, letters });
  await lookAt(sync, letters, 9);
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 16 }), async (events) => {
      const files = createFolder();
      try {
        for (const one of events)
          if ('look' in one) await lookAt(sync, letters, one.look);
          else files.happens(one);
        for (let look = 0; look < 3; look += 1) await lookAt(sync, letters, 9);
        expectAllOf(letters, files);
      } finally {
        files.empty();
      }
    }),
    { numRuns: 100, examples },
  );
});

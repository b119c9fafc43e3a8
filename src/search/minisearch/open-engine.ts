import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTurns } from '../../turns.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { LetterIndex, LetterToIndex, SearchEngine } from '../engine.ts';
import type { Document } from '../fields.ts';
import { createDecisions, factsOf, type HeldLetter } from './decisions.ts';
import { createMiniSearchEngine } from './engine.ts';
import type { LetterStore } from './letter-store.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { TermIndex } from './term-index.ts';

/** The embedded engine: what is asked, and where letters are taken in. */
export type EmbeddedEngine = { engine: SearchEngine; letters: LetterIndex };

type Parts = {
  store: LetterStore;
  vocabulary: Vocabulary;
  /** The file that the index is kept in; without one it is made of the letters at each start. */
  snapshot?: string;
  /** A new snapshot is written behind so many letters taken in or out, at the end behind a fifth. */
  lettersASnapshot?: number;
  /** Hears, in a sentence, what whoever runs the bot should know. */
  tell?: (sentence: string, error?: unknown) => void;
};

/** A start that indexes fewer letters than this is quick enough without a newer snapshot. */
const LETTERS_A_SNAPSHOT = 500;

/**
 * Opens the engine over a store of letters: what the snapshot holds is read, the rest indexed anew.
 * Questions are answered once this settles.
 */
export async function openEmbeddedEngine({
  store,
  vocabulary,
  snapshot,
  lettersASnapshot = LETTERS_A_SNAPSHOT,
  tell = () => undefined,
}: Parts): Promise<EmbeddedEngine> {
  const decisions = createDecisions();
  for (const { firstKey, facts } of store.letters()) decisions.put(firstKey, facts);
  const isHeld = (key: number) => decisions.withKey(key) !== undefined;
  const kept = snapshot && (await readSnapshot(snapshot, store.made, isHeld));
  const index = kept || new TermIndex();
  /** Letters taken in or out since the snapshot was written. */
  let changed = 0;

  function indexLetter(letter: HeldLetter, documents: Document[]): void {
    for (const [at, document] of documents.entries())
      index.add({ ...document, id: letter.firstKey + at });
    changed += 1;
  }

  function forget(letter: HeldLetter, documents: Document[] | undefined): void {
    for (const { key } of letter.decisions) {
      const document = documents?.[key - letter.firstKey];
      if (document) index.remove({ ...document, id: key });
      else if (index.has(key)) index.discard(key);
    }
    decisions.remove(letter);
    changed += 1;
  }

  /** Puts what other processes wrote, or an older snapshot lacks, into the index. */
  async function catchUp(): Promise<void> {
    const turns = createTurns();
    for (const letter of decisions.letters.values()) {
      if (letter.decisions.length === 0 || index.has(letter.firstKey)) continue;
      indexLetter(letter, store.documents(letter.firstKey) ?? []);
      if (turns.isOver()) await turns.next();
    }
  }

  /** Writes a snapshot; where that fails, the next start takes longer, and nothing else. */
  async function keep(): Promise<void> {
    if (!snapshot || changed === 0) return;
    try {
      await writeSnapshot(snapshot, store.made, index);
      changed = 0;
    } catch (error) {
      tell('The index could not be kept in DATA_DIR: the next start will take longer.', error);
    }
  }

  /** Changes are made one after the other; questions come in between. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  await catchUp();

  return {
    engine: createMiniSearchEngine({ decisions, store, index }, vocabulary),
    letters: {
      update: (change) =>
        inTurn(async () => {
          const put = lastOfEach(change.put);
          const before = [...change.remove, ...put.map(({ determination }) => determination.id)];
          const old = new Map(
            before.flatMap((id) => {
              const letter = decisions.letters.get(id);
              return letter ? [[id, { letter, documents: store.documents(letter.firstKey) }]] : [];
            }),
          );
          const keys = store.write({ ...change, put });
          const turns = createTurns();
          const forgetOld = (id: string) => {
            const known = old.get(id);
            if (known) forget(known.letter, known.documents);
            old.delete(id);
          };
          for (const id of change.remove) {
            forgetOld(id);
            if (turns.isOver()) await turns.next();
          }
          for (const [at, { determination, documents }] of put.entries()) {
            forgetOld(determination.id);
            indexLetter(decisions.put(keys[at] as number, factsOf(determination)), documents);
            if (turns.isOver()) await turns.next();
          }
          if (changed >= lettersASnapshot + decisions.letters.size / 10) await keep();
        }),
      files: async () => new Map(store.files()),
      sources: async () =>
        new Map([...decisions.letters.values()].map(({ id, source }) => [id, source.file])),
      refresh: () =>
        inTurn(async () => {
          if (!store.hasChangedElsewhere()) return false;
          const keys = store.keys();
          for (const letter of [...decisions.letters.values()])
            if (keys.get(letter.id) !== letter.firstKey) forget(letter, undefined);
          for (const [id, firstKey] of keys) {
            if (decisions.letters.get(id)?.firstKey === firstKey) continue;
            const found = store.facts(id);
            if (found) decisions.put(found.firstKey, found.facts);
          }
          await catchUp();
          return true;
        }),
      close: () =>
        inTurn(async () => {
          if (changed >= lettersASnapshot / 5) await keep();
          await nextTurn();
          store.close();
        }),
    },
  };
}

/** Of a letter that comes more than once in a change, the last counts. */
const lastOfEach = (put: LetterToIndex[]): LetterToIndex[] => [
  ...new Map(put.map((one) => [one.determination.id, one])).values(),
];

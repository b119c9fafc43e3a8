import { asBinary } from 'lmdb';
import type { Decision, Determination } from '../../determinations/determination.ts';
import { isUnreadable } from '../../letters/letter.ts';
import { ownEntryOf, placesOfTerms } from '../../search/fields.ts';
import { type Batch, createBatch } from './batch.ts';
import { join } from './join.ts';
import { noEntries } from './postings.ts';
import { type LetterToStore, type Sheaf, sheafOf } from './sheaf.ts';
import { STANDS } from './shelves.ts';
import { type Affected, type Stock, stockAfter } from './stock.ts';
import type { FileSeen, Store } from './store.ts';
import { noteSize } from './store-file.ts';

/** Letters to hold and ids to forget, with what is now known of the files that they came from. */
export type StoredChange = {
  put: Sheaf[];
  remove: string[];
  files?: { seen: [file: string, seen: FileSeen][]; gone: string[] };
};

/** However many letters go, so many are in memory for that. */
const TAKEN_OUT_AT_ONCE = 32;

/**
 * Writes a change in one transaction: all of it is there afterwards, or nothing. Decisions that
 * hold a sentence which has become stock through the change, or has ceased to be, are heard anew.
 */
export function writeChange(store: Store, change: StoredChange): void {
  store.root.transactionSync(() => {
    const batch = createBatch(store);
    const fresh = new Map(change.put.flatMap(lettersOf).map((one) => [one.id, one]));
    const leaving = new Set([...change.remove, ...fresh.keys()]);
    const stock = stockAfter(store, fresh, leaving);

    const going = [...leaving];
    while (going.length > 0) takeOut(store, batch, heldAs(store, going.splice(-TAKEN_OUT_AT_ONCE)));
    for (const id of change.remove) if (!fresh.has(id)) store.letters.removeSync(id);
    const isFresh = (one: LetterToStore) => fresh.get(one.id) === one;
    for (const sheaf of change.put) putIn(store, batch, sheaf, stock.recurs, isFresh);
    for (const affected of stock.affected) hearAnew(store, batch, affected, stock);
    for (const { id, json } of fresh.values())
      store.letters.putSync(id, asBinary(json) as unknown as Determination);
    batch.write();

    for (const [file, seen] of change.files?.seen ?? []) store.files.putSync(file, seen);
    for (const file of change.files?.gone ?? []) store.files.removeSync(file);
  });
  noteSize(store.path);
}

const lettersOf = ({ letters }: Sheaf): LetterToStore[] =>
  letters.flatMap((one) => (isUnreadable(one) ? [] : one));

/** Those of some letters that are held. */
const heldAs = ({ letters }: Store, ids: Iterable<string>): Sheaf =>
  sheafOf([...ids].flatMap((id) => letters.get(id) ?? []));

/** Takes letters out of whatever is found by their numbers; where terms stand, nothing has them then. */
function takeOut(store: Store, batch: Batch, sheaf: Sheaf) {
  const starts = lettersOf(sheaf).map(({ id }) => store.numbers.get(id) ?? -1);
  join(sheaf, {
    starts,
    recurs: () => false,
    standsOf: () => ({ said: noEntries(), background: noEntries() }),
    count: (term, decisions) => batch.count(term, -decisions),
  });
  for (const [i, { id, decisions, names }] of lettersOf(sheaf).entries()) {
    const start = starts[i] as number;
    if (start < 0) continue;
    batch.noRows(start, decisions.length);
    for (const key of names.whole) store.called.removeSync(key, id);
    for (const key of names.parts) store.calledInPart.removeSync(key, id);
    store.ids.removeSync(start);
    store.numbers.removeSync(id);
  }
}

/** Notes what changes in decisions that are held where some of their sentences turn out to be stock, or not. */
function hearAnew(store: Store, batch: Batch, { letter, decisions }: Affected, _stock: Stock) {
  const start = store.numbers.get(letter.id);
  if (start === undefined) return;
  for (const i of decisions) {
    const decision = letter.decisions[i] as Decision;
    const before = placesOfTerms(ownEntryOf(decision));
    const after = placesOfTerms(ownEntryOf(decision));
    for (const term of new Set([...before.keys(), ...after.keys()])) {
      const places = after.get(term) ?? 0;
      if (places !== (before.get(term) ?? 0)) batch.change(term, start + i, places);
    }
  }
}

/** Gives numbers to those letters of a sheaf that are `wanted`, and notes them under these. */
function putIn(
  store: Store,
  batch: Batch,
  sheaf: Sheaf,
  recurs: (sentence: string) => boolean,
  wanted: (letter: LetterToStore) => boolean,
) {
  const starts = sheaf.letters.map((one) =>
    isUnreadable(one) || !wanted(one) ? -1 : batch.numbersFor(one.decisions.length),
  );
  join(sheaf, { starts, recurs, standsOf: batch.standsOf, count: batch.count });
  for (const [at, letter] of sheaf.letters.entries()) {
    const start = starts[at] as number;
    if (!isUnreadable(letter) && start >= 0) putInLetter(store, batch, letter, start);
  }
}

function putInLetter(store: Store, batch: Batch, letter: LetterToStore, start: number) {
  const { id, decisions, names } = letter;
  const shared = {
    letter: start,
    specialties: batch.value(letter.specialties),
    states: batch.value(letter.states),
    day: letter.day,
    diagnosisTerms: letter.diagnosisTerms,
  };
  for (const [i, { stands, treatments, grounds, guideline }] of decisions.entries())
    batch.row(start + i, {
      ...shared,
      stands,
      treatments: batch.value(treatments),
      grounds: batch.value(grounds),
      guideline: batch.value(guideline),
    });
  if (decisions.length === 0)
    batch.row(start, { ...shared, stands: STANDS.unread, treatments: 0, grounds: 0, guideline: 0 });
  for (const key of names.whole) store.called.putSync(key, id);
  for (const key of names.parts) store.calledInPart.putSync(key, id);
  store.ids.putSync(start, id);
  store.numbers.putSync(id, start);
}

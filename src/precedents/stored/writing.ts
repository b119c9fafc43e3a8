import type { Determination } from '../../determinations/determination.ts';
import { nameKeysOf } from '../look-up.ts';
import { isCounted, letterEntryOf, ownEntryOf, placesOfTerms, termsByPlace } from '../places.ts';
import { unmarkedSentencesOf } from '../recurring-sentences.ts';
import { isStopWord, termsOf } from '../terms.ts';
import { type Batch, createBatch } from './batch.ts';
import { dayOf, STANDS } from './shelves.ts';
import { sentenceTerm, stockAfter } from './stock.ts';
import type { FileSeen, Store } from './store.ts';
import { noteSize } from './store-file.ts';

/** Letters to hold and ids to forget, with what is now known of the files that they came from. */
export type StoredChange = {
  put: Determination[];
  remove: string[];
  files?: { seen: [file: string, seen: FileSeen][]; gone: string[] };
};

/**
 * Writes a change in one transaction: all of it is there afterwards, or nothing. Letters that hold
 * a sentence which has become stock through the change, or has ceased to be, are indexed anew.
 */
export function writeChange(store: Store, change: StoredChange): void {
  store.root.transactionSync(() => {
    const batch = createBatch(store);
    const fresh = new Map(change.put.map((one) => [one.id, one]));
    const leaving = new Set([...change.remove, ...fresh.keys()]);
    const stock = stockAfter(store, fresh, leaving);

    const again = [...stock.affected].flatMap((id) => store.letters.get(id) ?? []);
    for (const id of [...leaving, ...stock.affected]) takeOut(store, batch, id);
    for (const id of change.remove) if (!fresh.has(id)) store.letters.removeSync(id);
    for (const letter of [...fresh.values(), ...again]) putIn(store, batch, letter, stock.recurs);
    for (const letter of fresh.values()) store.letters.putSync(letter.id, letter);
    batch.write();

    for (const [file, seen] of change.files?.seen ?? []) store.files.putSync(file, seen);
    for (const file of change.files?.gone ?? []) store.files.removeSync(file);
  });
  noteSize(store.path);
}

function takeOut(store: Store, batch: Batch, id: string) {
  const start = store.numbers.get(id);
  const letter = start === undefined ? undefined : store.letters.get(id);
  if (start === undefined || !letter) return;
  const ofLetter = placesOfTerms(letterEntryOf(letter));
  for (const term of ofLetter.keys()) batch.count(term, -letter.decisions.length);
  for (const decision of letter.decisions)
    placesOfTerms(ownEntryOf(decision, () => false)).forEach((places, term) => {
      if (isCounted(term, places) && !ofLetter.has(term)) batch.count(term, -1);
    });
  batch.noRows(start, letter.decisions.length);
  const { whole, parts } = nameKeysOf(letter);
  for (const key of whole) store.called.removeSync(key, id);
  for (const key of parts) store.calledInPart.removeSync(key, id);
  store.ids.removeSync(start);
  store.numbers.removeSync(id);
}

function putIn(
  store: Store,
  batch: Batch,
  letter: Determination,
  recurs: (sentence: string) => boolean,
) {
  const { decisions, reviewer } = letter;
  const start = batch.numbersFor(decisions.length);
  // The letter's own terms first: those of its decisions are counted where they add to these.
  if (decisions.length > 0)
    termsByPlace(letterEntryOf(letter), (term, place) => {
      batch.noteOfLetter(term, start, place, decisions.length);
    });
  for (const key of unmarkedSentencesOf(letter)) batch.noteOfLetter(sentenceTerm(key), start, 0, 0);

  const diagnoses = letter.diagnoses.flatMap(termsOf).filter((term) => !isStopWord(term));
  const shared = {
    letter: start,
    specialties: batch.value(reviewer.specialties),
    states: batch.value(reviewer.licenseStates),
    day: dayOf(letter.dates.decision),
    diagnosisTerms: new Set(diagnoses).size,
  };
  for (const [i, decision] of decisions.entries()) {
    termsByPlace(ownEntryOf(decision, recurs), (term, place) => {
      batch.note(term, start + i, start, place);
    });
    batch.row(start + i, {
      ...shared,
      stands: STANDS[decision.outcome],
      treatments: batch.value(decision.treatments),
      grounds: batch.value(decision.grounds.map(({ ground }) => ground)),
      guideline: batch.value([
        decision.reviewerGuideline,
        ...new Set(decision.citations.map((one) => one.guideline)),
      ]),
    });
  }
  if (decisions.length === 0)
    batch.row(start, { ...shared, stands: STANDS.unread, treatments: 0, grounds: 0, guideline: 0 });
  const { whole, parts } = nameKeysOf(letter);
  for (const key of whole) store.called.putSync(key, letter.id);
  for (const key of parts) store.calledInPart.putSync(key, letter.id);
  store.ids.putSync(start, letter.id);
  store.numbers.putSync(letter.id, start);
}

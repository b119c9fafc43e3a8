import { createHash } from 'node:crypto';
import type { Determination } from '../../determinations/determination.ts';
import { entryOf, letterEntryOf, placesOfTerms, termsCounted } from '../places.ts';
import { RECURS_FROM, sentenceKey, unmarkedSentencesOf } from '../recurring-sentences.ts';
import { isStopWord, termsOf } from '../terms.ts';
import type { Columns } from './columns.ts';
import { appended, type Entries, everyOf, shelfOf } from './postings.ts';
import { type DecisionRow, type FileSeen, noteSize, revisionOf, type Store } from './store.ts';

/** Letters to hold and ids to forget, with what is now known of the files that they came from. */
export type StoredChange = {
  put: Determination[];
  remove: string[];
  files?: { seen: [file: string, seen: FileSeen][]; gone: string[] };
};

/** Changes older than this are not kept: who missed more reads everything anew. */
const CHANGES_KEPT = 1_000;

/** A sentence as a term: in no text, and in no question. */
const sentenceTerm = (key: string) => `=${key}`;

/**
 * Writes a change in one transaction: all of it is there afterwards, or nothing. Letters that hold
 * a sentence which has become stock through the change, or has ceased to be, are indexed anew.
 */
export function writeChange(store: Store, columns: Columns, change: StoredChange): void {
  store.root.transactionSync(() => {
    columns.refresh();
    const batch = createBatch(store);
    const fresh = new Map(change.put.map((one) => [one.id, one]));
    const stock = stockAfter(store, columns, fresh, change.remove);

    for (const id of new Set([...change.remove, ...fresh.keys(), ...stock.affected]))
      takeOut(store, columns, batch, id);
    const again = [...stock.affected].flatMap((id) => store.letters.get(id) ?? []);
    for (const id of change.remove) if (!fresh.has(id)) store.letters.removeSync(id);
    for (const letter of [...fresh.values(), ...again]) putIn(store, batch, letter, stock.recurs);
    for (const letter of fresh.values()) store.letters.putSync(letter.id, letter);
    batch.write();

    for (const [file, seen] of change.files?.seen ?? []) store.files.putSync(file, seen);
    for (const file of change.files?.gone ?? []) store.files.removeSync(file);
  });
  noteSize(store);
}

type Batch = ReturnType<typeof createBatch>;

/** What a change adds, gathered before it is written term by term. */
function createBatch(store: Store) {
  const postings = new Map<string, Map<number, Entries>>();
  const counts = new Map<string, number>();
  const values = new Map<string, number>();
  const added: number[] = [];
  const removed: number[] = [];
  let next = Number(store.facts.get('next') ?? 0);
  let nextValue = Number(store.facts.get('next value') ?? 0);

  return {
    added,
    removed,
    /** Numbers for a letter's decisions; one at least, for the letter itself. */
    numbersFor(decisions: number): number {
      const start = next;
      next += Math.max(1, decisions);
      return start;
    },
    /** The number of a shared value, known or new. */
    value(value: unknown): number {
      const json = JSON.stringify(value);
      const known = values.get(json) ?? store.valueNumbers.get(hashOf(json));
      if (known !== undefined) return known;
      const number = nextValue;
      nextValue += 1;
      values.set(json, number);
      store.values.putSync(number, json);
      store.valueNumbers.putSync(hashOf(json), number);
      return number;
    },
    note(term: string, decision: number, set: number) {
      const shelves = postings.get(term) ?? new Map<number, Entries>();
      if (shelves.size === 0) postings.set(term, shelves);
      const shelf = shelfOf(decision);
      const entries = shelves.get(shelf) ?? { decisions: [], places: [] };
      if (entries.decisions.length === 0) shelves.set(shelf, entries);
      entries.decisions.push(decision);
      entries.places.push(set);
    },
    count(term: string, more: number) {
      counts.set(term, (counts.get(term) ?? 0) + more);
    },
    write() {
      for (const term of [...postings.keys()].sort())
        for (const [shelf, entries] of postings.get(term) as Map<number, Entries>)
          store.postings.putSync(
            [term, shelf],
            appended(store.postings.get([term, shelf]), entries),
          );
      for (const term of [...counts.keys()].sort()) {
        const total = (store.terms.get(term) ?? 0) + (counts.get(term) ?? 0);
        if (total > 0) store.terms.putSync(term, total);
        else store.terms.removeSync(term);
      }
      const revision = revisionOf(store) + 1;
      store.changes.putSync(revision, { added, removed });
      store.changes.removeSync(revision - CHANGES_KEPT);
      store.facts.putSync('revision', revision);
      store.facts.putSync('next', next);
      store.facts.putSync('next value', nextValue);
    },
  };
}

const hashOf = (json: string) => createHash('sha1').update(json).digest('base64url');

function takeOut(store: Store, columns: Columns, batch: Batch, id: string) {
  const row = columns.rowOf(id);
  const letter = row && store.letters.get(id);
  if (!row || !letter) return;
  const ofLetter = letterEntryOf(letter);
  for (const decision of letter.decisions) {
    const stands = placesOfTerms(entryOf(letter, decision, () => false, ofLetter));
    for (const term of termsCounted(stands)) batch.count(term, -1);
  }
  store.rows.removeSync(row.start);
  store.ids.removeSync(id);
  batch.removed.push(row.start);
}

function putIn(
  store: Store,
  batch: Batch,
  letter: Determination,
  recurs: (sentence: string) => boolean,
) {
  const { id, decisions, reviewer } = letter;
  const start = batch.numbersFor(decisions.length);
  const ofLetter = letterEntryOf(letter);
  const rows = decisions.map((decision, i): DecisionRow => {
    const stands = placesOfTerms(entryOf(letter, decision, recurs, ofLetter));
    for (const term of termsCounted(stands)) batch.count(term, 1);
    for (const [term, set] of stands) batch.note(term, start + i, set);
    return [
      decision.outcome === 'overturned' ? 1 : 0,
      batch.value(decision.treatments),
      batch.value(decision.grounds.map(({ ground }) => ground)),
      batch.value([
        decision.reviewerGuideline,
        ...new Set(decision.citations.map((one) => one.guideline)),
      ]),
    ];
  });
  for (const key of unmarkedSentencesOf(letter)) batch.note(sentenceTerm(key), start, 0);
  const diagnoses = letter.diagnoses.flatMap(termsOf).filter((term) => !isStopWord(term));
  store.rows.putSync(start, {
    id,
    file: letter.source.file,
    caseNumber: letter.caseNumber,
    decided: letter.dates.decision,
    specialties: batch.value(reviewer.specialties),
    states: batch.value(reviewer.licenseStates),
    diagnosisTerms: new Set(diagnoses).size,
    decisions: rows,
  });
  store.ids.putSync(id, start);
  batch.added.push(start);
}

/** Which sentences are stock once a change is made, and which other letters that affects. */
function stockAfter(
  store: Store,
  columns: Columns,
  fresh: ReadonlyMap<string, Determination>,
  remove: string[],
) {
  const leaving = new Set([...remove, ...fresh.keys()]);
  const coming = new Map<string, number>();
  const touched = new Set<string>();
  for (const id of leaving) {
    const known = store.letters.get(id);
    for (const key of known ? unmarkedSentencesOf(known) : []) touched.add(key);
  }
  for (const letter of fresh.values())
    for (const key of unmarkedSentencesOf(letter)) {
      coming.set(key, (coming.get(key) ?? 0) + 1);
      touched.add(key);
    }

  const holdersNow = (key: string): string[] => {
    const ids: string[] = [];
    for (const { key: at, value } of store.postings.getRange(rangeOf(sentenceTerm(key))))
      everyOf(value, at[1], (start) => {
        const row = columns.letters.get(start);
        if (row) ids.push(row.id);
      });
    return ids;
  };
  const after = new Map<string, boolean>();
  const affected = new Set<string>();
  for (const key of touched) {
    const now = holdersNow(key);
    const staying = now.filter((id) => !leaving.has(id));
    const stock = staying.length + (coming.get(key) ?? 0) >= RECURS_FROM;
    after.set(key, stock);
    if (stock !== now.length >= RECURS_FROM) for (const id of staying) affected.add(id);
  }
  return {
    affected,
    recurs(sentence: string): boolean {
      const key = sentenceKey(sentence);
      const known = after.get(key) ?? holdersNow(key).length >= RECURS_FROM;
      after.set(key, known);
      return known;
    },
  };
}

/** All shelves of a term. */
export const rangeOf = (term: string) => ({ start: [term, 0], end: [term, 1e9] });

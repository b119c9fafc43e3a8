import { createHash } from 'node:crypto';
import type { PlaceSet } from '../places.ts';
import { appended, type Entries } from './postings.ts';
import {
  bytesOf,
  putRow,
  type Row,
  SHELF,
  type Shelf,
  STANDS,
  shelfFrom,
  shelfOf,
} from './shelves.ts';
import { revisionOf, type Store, valuesOf } from './store.ts';

/** What a change adds, gathered before it is written term by term and shelf by shelf. */
export type Batch = {
  /** Numbers for a letter and its decisions, all on one shelf: gives the first. */
  numbersFor(decisions: number): number;
  /** The number of a shared value, known or new. */
  value(value: unknown): number;
  /** A term in what is said of a decision, and of a letter. */
  note(term: string, decision: number, places: PlaceSet): void;
  noteOfLetter(term: string, letter: number, places: PlaceSet): void;
  /** So many decisions more, or less, that hold a term. */
  count(term: string, more: number): void;
  row(decision: number, row: Row): void;
  noRows(letter: number, decisions: number): void;
  /** Writes it all, as the next revision. */
  write(): void;
};

type Gathered = Map<string, Map<number, Entries>>;

/** An empty batch for a store; it is to be written in the transaction in which it was made. */
export function createBatch(store: Store): Batch {
  const postings: Gathered = new Map();
  const background: Gathered = new Map();
  const counts = new Map<string, number>();
  const values = new Map<string, number>();
  const shelves = new Map<number, Shelf>();
  let next = Number(store.facts.get('next') ?? 0);
  let nextValue = valuesOf(store);

  function shelfOn(number: number): Shelf {
    const shelf = shelves.get(number) ?? shelfFrom(store.shelves.get(number));
    shelves.set(number, shelf);
    return shelf;
  }

  return {
    numbersFor(decisions) {
      const taken = Math.max(1, decisions);
      if (shelfOf(next) !== shelfOf(next + taken - 1)) next = shelfOf(next + taken) * SHELF;
      const start = next;
      next += taken;
      return start;
    },
    value(value) {
      const json = JSON.stringify(value);
      const known = values.get(json) ?? store.valueNumbers.get(hashOf(json));
      if (known !== undefined) {
        values.set(json, known);
        return known;
      }
      const number = nextValue;
      nextValue += 1;
      values.set(json, number);
      store.values.putSync(number, json);
      store.valueNumbers.putSync(hashOf(json), number);
      return number;
    },
    note: (term, decision, places) => gather(postings, term, decision, places),
    noteOfLetter: (term, letter, places) => gather(background, term, letter, places),
    count(term, more) {
      counts.set(term, (counts.get(term) ?? 0) + more);
    },
    row: (decision, row) => putRow(shelfOn(shelfOf(decision)), decision, row),
    noRows(letter, decisions) {
      const at = letter % SHELF;
      shelfOn(shelfOf(letter)).stands.fill(STANDS.nothing, at, at + Math.max(1, decisions));
    },
    write() {
      writePostings(store.postings, postings);
      writePostings(store.background, background);
      for (const term of [...counts.keys()].sort()) {
        const total = (store.terms.get(term) ?? 0) + (counts.get(term) ?? 0);
        if (total > 0) store.terms.putSync(term, total);
        else store.terms.removeSync(term);
      }
      for (const [number, shelf] of shelves) store.shelves.putSync(number, bytesOf(shelf));
      const revision = revisionOf(store) + 1;
      store.changes.putSync(revision, [...shelves.keys()]);
      store.changes.removeSync(revision - CHANGES_KEPT);
      store.facts.putSync('revision', revision);
      store.facts.putSync('next', next);
      store.facts.putSync('next value', nextValue);
    },
  };
}

/** Changes older than this are not kept: who missed more reads everything anew. */
const CHANGES_KEPT = 1_000;

function gather(all: Gathered, term: string, number: number, places: PlaceSet) {
  let shelves = all.get(term);
  if (!shelves) {
    shelves = new Map();
    all.set(term, shelves);
  }
  const shelf = shelfOf(number);
  const entries = shelves.get(shelf);
  if (entries) {
    entries.numbers.push(number);
    entries.places.push(places);
  } else shelves.set(shelf, { numbers: [number], places: [places] });
}

function writePostings(to: Store['postings'], gathered: Gathered) {
  for (const term of [...gathered.keys()].sort())
    for (const [shelf, entries] of gathered.get(term) ?? [])
      to.putSync([term, shelf], appended(to.get([term, shelf]), entries));
}

const hashOf = (json: string) => createHash('sha1').update(json).digest('base64url');

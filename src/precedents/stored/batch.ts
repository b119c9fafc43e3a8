import { hash } from 'node:crypto';
import type { PlaceSet } from '../../search/fields.ts';
import type { Stands } from './join.ts';
import { appended, type Entries, noEntries, withChanges } from './postings.ts';
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
  /** The number of a shared value, known or new, as JSON. */
  value(json: string): number;
  /** Where a term stands in what comes, in order of its numbers: to be added to. */
  standsOf(term: string): Stands;
  /** Where a term stands from now on in a decision that is held. */
  change(term: string, decision: number, places: PlaceSet): void;
  /** So many decisions more, or less, that hold a term. */
  count(term: string, more: number): void;
  row(decision: number, row: Row): void;
  noRows(letter: number, decisions: number): void;
  /** Writes it all, as the next revision. */
  write(): void;
};

/** What is gathered of a term. */
type Gathered = Stands & { count: number; changed: Map<number, PlaceSet> };

/** An empty batch for a store; it is to be written in the transaction in which it was made. */
export function createBatch(store: Store): Batch {
  const terms = new Map<string, Gathered>();
  const values = new Map<string, number>();
  const shelves = new Map<number, Shelf>();
  let next = Number(store.facts.get('next') ?? 0);
  let nextValue = valuesOf(store);

  function shelfOn(number: number): Shelf {
    const shelf = shelves.get(number) ?? shelfFrom(store.shelves.get(number));
    shelves.set(number, shelf);
    return shelf;
  }

  function of(term: string): Gathered {
    let gathered = terms.get(term);
    if (!gathered) {
      gathered = { said: noEntries(), background: noEntries(), count: 0, changed: new Map() };
      terms.set(term, gathered);
    }
    return gathered;
  }

  return {
    numbersFor(decisions) {
      const taken = Math.max(1, decisions);
      if (shelfOf(next) !== shelfOf(next + taken - 1)) next = shelfOf(next + taken) * SHELF;
      const start = next;
      next += taken;
      return start;
    },
    value(json) {
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
    standsOf: of,
    change(term, decision, places) {
      of(term).changed.set(decision, places);
    },
    count(term, more) {
      of(term).count += more;
    },
    row: (decision, row) => putRow(shelfOn(shelfOf(decision)), decision, row),
    noRows(letter, decisions) {
      const at = letter % SHELF;
      shelfOn(shelfOf(letter)).stands.fill(STANDS.nothing, at, at + Math.max(1, decisions));
    },
    write() {
      for (const term of [...terms.keys()].sort()) {
        const { said, background, changed, count } = terms.get(term) as Gathered;
        change(store.postings, term, changed);
        append(store.postings, term, said);
        append(store.background, term, background);
        if (count === 0) continue;
        const total = (store.terms.get(term) ?? 0) + count;
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

/** Changes entries, which may stand on several shelves. */
function change(to: Store['postings'], term: string, changed: ReadonlyMap<number, PlaceSet>) {
  for (const shelf of new Set([...changed.keys()].map(shelfOf))) {
    const here = [...changed].filter(([number]) => shelfOf(number) === shelf);
    to.putSync([term, shelf], withChanges(to.getBinaryFast([term, shelf]), new Map(here)));
  }
}

/** Appends entries, which may stand on several shelves. */
function append(to: Store['postings'], term: string, { numbers, places }: Entries) {
  for (let from = 0; from < numbers.length; ) {
    const shelf = shelfOf(numbers[from] as number);
    let end = from + 1;
    while (end < numbers.length && shelfOf(numbers[end] as number) === shelf) end += 1;
    const part = { numbers: numbers.slice(from, end), places: places.slice(from, end) };
    to.putSync([term, shelf], appended(to.getBinaryFast([term, shelf]), part));
    from = end;
  }
}

const hashOf = (json: string) => hash('sha1', json, 'base64url');

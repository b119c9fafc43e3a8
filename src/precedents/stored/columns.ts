import type { Treatment } from '../../determinations/determination.ts';
import type { CorpusFigures } from '../search.ts';
import {
  COLUMNS,
  type Column,
  dateOf,
  SHELF,
  type Shelf,
  STANDS,
  shelfFrom,
  shelfOf,
} from './shelves.ts';
import { revisionOf, type Store } from './store.ts';

/** Numbers of decisions, in order. */
export type Members = Int32Array;

/**
 * The shelves of the store in memory, 36 bytes a decision: what belongs to an answer is found by
 * going through a column once. `refresh` takes in what other threads and processes have changed.
 */
export type Columns = Record<Column, Uint32Array> & {
  /** One more than the highest number in use. */
  end: number;
  /** A shared value by its number: the treatments of a decision, the specialties of a reviewer. */
  value<T>(set: number): T;
  /** Numbers of the sets of treatments with one of this name, of this class. */
  setsWith(name: string): readonly number[];
  setsOfClass(name: string): readonly number[];
  isDecision(at: number): boolean;
  /** The numbers in use of a letter, by its first. */
  lengthOf(letter: number): number;
  figures(): CorpusFigures;
  refresh(): void;
};

export function createColumns(store: Store): Columns {
  const values: unknown[] = [];
  const seen = new Set<number>();
  const withName = new Map<string, number[]>();
  const ofClass = new Map<string, number[]>();
  const none: readonly number[] = [];
  const empty = () => new Uint32Array(0);
  let revision = -1;
  let figures: CorpusFigures | undefined;

  const columns: Columns = {
    letter: empty(),
    stands: empty(),
    treatments: empty(),
    grounds: empty(),
    guideline: empty(),
    specialties: empty(),
    states: empty(),
    day: empty(),
    diagnosisTerms: empty(),
    end: 0,
    value<T>(set: number): T {
      values[set] ??= JSON.parse(store.values.get(set) ?? '[]');
      return values[set] as T;
    },
    setsWith: (name) => withName.get(name) ?? none,
    setsOfClass: (name) => ofClass.get(name) ?? none,
    isDecision: (at) => isDecision(columns.stands[at] as number),
    lengthOf(letter) {
      let end = letter + 1;
      while (columns.letter[end] === letter && columns.isDecision(end)) end += 1;
      return end - letter;
    },
    figures: () => {
      figures ??= figuresOf(columns);
      return figures;
    },
    refresh() {
      const now = revisionOf(store);
      if (now === revision) return;
      for (const shelf of changedSince(now)) take(shelf, shelfFrom(store.shelves.get(shelf)));
      revision = now;
      figures = undefined;
    },
  };
  return columns;

  /** The shelves to be read anew. */
  function changedSince(now: number): Iterable<number> {
    const missed = [...store.changes.getRange({ start: revision + 1, end: now + 1 })];
    if (revision >= 0 && missed.length === now - revision)
      return new Set(missed.flatMap(({ value }) => value));
    return store.shelves.getKeys();
  }

  function take(number: number, shelf: Shelf) {
    const start = number * SHELF;
    for (const column of COLUMNS) {
      columns[column] = roomFor(columns[column], start + SHELF);
      columns[column].set(shelf[column], start);
    }
    let end = SHELF;
    while (end > 0 && shelf.stands[end - 1] === STANDS.nothing) end -= 1;
    if (shelfOf(columns.end) <= number) columns.end = Math.max(columns.end, start + end);
    for (let at = 0; at < end; at += 1)
      if (isDecision(shelf.stands[at] as number)) know(shelf.treatments[at] as number);
  }

  function know(set: number) {
    if (seen.has(set)) return;
    seen.add(set);
    const treatments = columns.value<Treatment[]>(set);
    for (const name of new Set(treatments.map((one) => one.name))) put(withName, name, set);
    for (const name of new Set(treatments.map((one) => one.class))) put(ofClass, name, set);
  }
}

const isDecision = (stands: number): boolean =>
  stands === STANDS.upheld || stands === STANDS.overturned;

function put(lists: Map<string, number[]>, name: string, set: number) {
  const list = lists.get(name);
  if (list) list.push(set);
  else lists.set(name, [set]);
}

function roomFor(column: Uint32Array, length: number): Uint32Array {
  if (column.length >= length) return column;
  const larger = new Uint32Array(Math.max(length, column.length * 2));
  larger.set(column);
  return larger;
}

function figuresOf({ letter, stands, day, end }: Columns): CorpusFigures {
  let newest = 0;
  const letters = [0, 0, 0, 0];
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < end; at += 1) {
    const here = stands[at] as number;
    if (here === STANDS.nothing) continue;
    counts[here] = (counts[here] as number) + 1;
    if (letter[at] === at) letters[here] = (letters[here] as number) + 1;
    newest = Math.max(newest, day[at] as number);
  }
  const of = (list: number[], what: keyof typeof STANDS) => list[STANDS[what]] as number;
  return {
    determinations: of(letters, 'upheld') + of(letters, 'overturned'),
    decisions: of(counts, 'upheld') + of(counts, 'overturned'),
    upheld: of(counts, 'upheld'),
    overturned: of(counts, 'overturned'),
    unread: of(letters, 'unread'),
    newest: dateOf(newest),
  };
}

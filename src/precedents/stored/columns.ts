import type { CorpusFigures } from '../../search/engine.ts';
import type { Treatment } from '../../vocabulary/treatment.ts';
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
import { revisionOf, type Store, valuesOf } from './store.ts';

/** Numbers of decisions, in order. */
export type Members = Int32Array;

/**
 * The shelves of the store in memory, 44 bytes a decision with the lists made of them: what belongs
 * to an answer is found by going through a list or a column once. `refresh` takes in what other
 * threads and processes have changed.
 */
export type Columns = Record<Column, Uint32Array> & {
  /** One more than the highest number in use. */
  end: number;
  /** A shared value by its number: the treatments of a decision, the specialties of a reviewer. */
  value<T>(set: number): T;
  /** One more than the highest number of a value in any column but `day`. */
  values: number;
  /** All decisions, and those with one set of treatments: the same lists until something changes. */
  decisions(): Members;
  decisionsWith(set: number): Members;
  /** Numbers of the sets of treatments: all, those with one of this name, those of this class. */
  sets(): Iterable<number>;
  setsWith(name: string): readonly number[];
  setsOfClass(name: string): readonly number[];
  figures(): CorpusFigures;
  /** Numbers of the letters without decisions. */
  unread(): readonly number[];
  /** Of the store when it was last looked at; below 0 where it never was. */
  revision: number;
  refresh(): void;
};

export function createColumns(store: Store): Columns {
  const values: unknown[] = [];
  const seen = new Set<number>();
  const withName = new Map<string, number[]>();
  const ofClass = new Map<string, number[]>();
  const none: readonly number[] = [];
  const empty = () => new Uint32Array(0);
  let known: Counted | undefined;
  let lists: Lists | undefined;

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
    values: 0,
    revision: -1,
    value<T>(set: number): T {
      values[set] ??= JSON.parse(store.values.get(set) ?? '[]');
      return values[set] as T;
    },
    sets: () => seen,
    setsWith: (name) => withName.get(name) ?? none,
    setsOfClass: (name) => ofClass.get(name) ?? none,
    figures: () => counted().figures,
    unread: () => counted().unread,
    decisions: () => listed().all,
    decisionsWith: (set) => listed().with(set),
    refresh() {
      const now = revisionOf(store);
      if (now === columns.revision) return;
      for (const shelf of changedSince(now)) take(shelf, shelfFrom(store.shelves.get(shelf)));
      columns.revision = now;
      known = undefined;
      lists = undefined;
      columns.values = valuesOf(store);
    },
  };
  return columns;

  function listed(): Lists {
    lists ??= listsOf(columns);
    return lists;
  }

  function counted(): Counted {
    known ??= countedIn(columns);
    return known;
  }

  /** The shelves to be read anew. */
  function changedSince(now: number): Iterable<number> {
    const { revision } = columns;
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

type Lists = { all: Members; with(set: number): Members };

/** All decisions in order, and again with those of each set of treatments together. */
function listsOf({ treatments, stands, end, values }: Columns): Lists {
  const all = new Int32Array(end);
  const ends = new Uint32Array(values);
  let count = 0;
  for (let at = 0; at < end; at += 1) {
    if (!isDecision(stands[at] as number)) continue;
    all[count] = at;
    count += 1;
    const set = treatments[at] as number;
    ends[set] = (ends[set] as number) + 1;
  }
  for (let set = 1; set < values; set += 1)
    ends[set] = (ends[set] as number) + (ends[set - 1] as number);

  const together = new Int32Array(count);
  const next = ends.slice();
  for (let i = count - 1; i >= 0; i -= 1) {
    const at = all[i] as number;
    const set = treatments[at] as number;
    next[set] = (next[set] as number) - 1;
    together[next[set] as number] = at;
  }
  const lists = new Map<number, Members>();
  return {
    all: all.subarray(0, count),
    with(set) {
      const list = lists.get(set) ?? together.subarray(next[set], ends[set]);
      lists.set(set, list);
      return list;
    },
  };
}

type Counted = { figures: CorpusFigures; unread: number[] };

function countedIn({ letter, stands, day, end }: Columns): Counted {
  const unread: number[] = [];
  const outcomes = { upheld: 0, overturned: 0 };
  let determinations = 0;
  let newest = 0;
  for (let at = 0; at < end; at += 1) {
    const here = stands[at];
    if (here === STANDS.nothing) continue;
    if (here === STANDS.unread) unread.push(at);
    else if (letter[at] === at) determinations += 1;
    if (here === STANDS.upheld) outcomes.upheld += 1;
    if (here === STANDS.overturned) outcomes.overturned += 1;
    newest = Math.max(newest, day[at] as number);
  }
  const figures = {
    determinations,
    decisions: outcomes.upheld + outcomes.overturned,
    ...outcomes,
    unread: unread.length,
    newest: dateOf(newest),
  };
  return { figures, unread };
}

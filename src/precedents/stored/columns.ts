import type { Treatment } from '../../determinations/determination.ts';
import type { CorpusFigures } from '../search.ts';
import type { LetterRow, Store } from './store.ts';
import { revisionOf } from './store.ts';

/** A letter's row with the number of its first decision. */
export type LetterColumn = Omit<LetterRow, 'decisions'> & { start: number; decisions: number };

/**
 * What lists, filters and counts need, in memory, some twenty bytes a decision: the rows of the
 * store in columns. `refresh` takes in what other threads and processes have changed since.
 */
export type Columns = {
  letters: ReadonlyMap<number, LetterColumn>;
  /** One more than the highest number of a decision. */
  end: number;
  live: number;
  /** Number of the letter's row, by decision; -1 where there is none any more. */
  letter: Int32Array;
  overturned: Uint8Array;
  treatments: Uint32Array;
  grounds: Uint32Array;
  guideline: Uint32Array;
  /** Day of the decision as a number that sorts, 20170106; 0 where it is not stated. */
  day: Uint32Array;
  value<T>(set: number): T;
  /** Numbers of the decisions on a treatment, in order; some may be gone. */
  onTreatment(name: string): readonly number[];
  /** The same of a class. */
  ofClass(name: string): readonly number[];
  rowOf(id: string): LetterColumn | undefined;
  /** Numbers of the rows of letters without decisions. */
  unread: ReadonlySet<number>;
  figures(): CorpusFigures;
  refresh(): void;
};

export function createColumns(store: Store): Columns {
  const letters = new Map<number, LetterColumn>();
  const ids = new Map<string, number>();
  const values: unknown[] = [];
  let shelves = new Map<string, number[]>();
  let classes = new Map<string, number[]>();
  const lists: number[][][] = [];
  const unread = new Set<number>();
  let overturned = 0;
  let newest: string | null | undefined;
  let revision = -1;

  const columns: Columns = {
    letters,
    end: 0,
    live: 0,
    letter: new Int32Array(1024).fill(-1),
    overturned: new Uint8Array(1024),
    treatments: new Uint32Array(1024),
    grounds: new Uint32Array(1024),
    guideline: new Uint32Array(1024),
    day: new Uint32Array(1024),
    value<T>(set: number): T {
      values[set] ??= JSON.parse(store.values.get(set) ?? '[]');
      return values[set] as T;
    },
    onTreatment: (name) => shelves.get(name) ?? [],
    ofClass: (name) => classes.get(name) ?? [],
    rowOf(id) {
      const start = ids.get(id);
      return start === undefined ? undefined : letters.get(start);
    },
    unread,
    figures() {
      if (newest === undefined) {
        newest = null;
        for (const { decided } of letters.values())
          if (decided && decided > (newest ?? '')) newest = decided;
      }
      return {
        determinations: letters.size - unread.size,
        decisions: columns.live,
        upheld: columns.live - overturned,
        overturned,
        unread: unread.size,
        newest,
      };
    },
    refresh() {
      const now = revisionOf(store);
      if (now === revision) return;
      if (revision < 0 || !caughtUp(now)) reload();
      revision = now;
      newest = undefined;
    },
  };
  return columns;

  function caughtUp(now: number): boolean {
    const missed = [...store.changes.getRange({ start: revision + 1, end: now + 1 })];
    if (missed.length !== now - revision) return false;
    for (const { value } of missed) {
      for (const start of value.removed) takeOut(start);
      for (const start of value.added) {
        const row = store.rows.get(start);
        if (row) takeIn(start, row);
      }
    }
    return true;
  }

  function reload() {
    letters.clear();
    ids.clear();
    unread.clear();
    overturned = 0;
    shelves = new Map();
    classes = new Map();
    lists.length = 0;
    columns.letter.fill(-1);
    columns.live = 0;
    for (const { key, value } of store.rows.getRange()) takeIn(key as number, value);
  }

  function takeIn(start: number, { decisions, ...row }: LetterRow) {
    const end = start + decisions.length;
    makeRoom(end);
    const day = Number(row.decided?.replaceAll('-', '') ?? 0);
    letters.set(start, { ...row, start, decisions: decisions.length });
    ids.set(row.id, start);
    if (decisions.length === 0) unread.add(start);
    for (const [i, [lost, treatments, grounds, guideline]] of decisions.entries()) {
      const at = start + i;
      columns.letter[at] = start;
      columns.overturned[at] = lost;
      overturned += lost;
      columns.treatments[at] = treatments;
      columns.grounds[at] = grounds;
      columns.guideline[at] = guideline;
      columns.day[at] = day;
      for (const list of listsOf(treatments)) list.push(at);
    }
    columns.live += decisions.length;
    columns.end = Math.max(columns.end, end);
  }

  /** The lists that a decision with this set of treatments stands in. */
  function listsOf(treatments: number): number[][] {
    const known = lists[treatments];
    if (known) return known;
    const on = columns.value<Treatment[]>(treatments);
    const made = [
      ...[...new Set(on.map((one) => one.name))].map((name) => listIn(shelves, name)),
      ...[...new Set(on.map((one) => one.class))].map((name) => listIn(classes, name)),
    ];
    lists[treatments] = made;
    return made;
  }

  function takeOut(start: number) {
    const row = letters.get(start);
    if (!row) return;
    letters.delete(start);
    unread.delete(start);
    for (let at = start; at < start + row.decisions; at += 1)
      overturned -= columns.overturned[at] as number;
    if (ids.get(row.id) === start) ids.delete(row.id);
    columns.letter.fill(-1, start, start + row.decisions);
    columns.live -= row.decisions;
  }

  function makeRoom(end: number) {
    if (end <= columns.letter.length) return;
    const room = Math.max(end, columns.letter.length * 2);
    const letter = new Int32Array(room).fill(-1);
    letter.set(columns.letter);
    columns.letter = letter;
    columns.overturned = grown(columns.overturned, new Uint8Array(room));
    columns.treatments = grown(columns.treatments, new Uint32Array(room));
    columns.grounds = grown(columns.grounds, new Uint32Array(room));
    columns.guideline = grown(columns.guideline, new Uint32Array(room));
    columns.day = grown(columns.day, new Uint32Array(room));
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function listIn(lists: Map<string, number[]>, name: string): number[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

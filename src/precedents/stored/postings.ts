import type { PlaceSet } from '../../search/fields.ts';
import { SHELF } from './shelves.ts';

/**
 * Where a term stands: numbers in order, and the places of each. On disk a term has one value for
 * each shelf: first the numbers within the shelf, two bytes each, then the places, one byte each; no
 * places where it stands no more.
 */

/** Entries to add, in order of their numbers. */
export type Entries = { numbers: number[]; places: PlaceSet[] };

export const noEntries = (): Entries => ({ numbers: [], places: [] });

const BYTES = 3;

const countIn = (value: Uint8Array): number => value.length / BYTES;

/** A value with more entries, all of one shelf and behind those that it has. */
export function appended(value: Buffer | undefined, { numbers, places }: Entries): Buffer {
  const before = value ? countIn(value) : 0;
  const count = before + numbers.length;
  const made = Buffer.allocUnsafe(count * BYTES);
  if (value) {
    value.copy(made, 0, 0, before * 2);
    value.copy(made, count * 2, before * 2);
  }
  for (let i = 0; i < numbers.length; i += 1) {
    made.writeUInt16LE((numbers[i] as number) % SHELF, (before + i) * 2);
    made[count * 2 + before + i] = places[i] as number;
  }
  return made;
}

/** A value with other places for some numbers of its shelf; numbers that it had not are put in. */
export function withChanges(
  value: Buffer | undefined,
  changes: ReadonlyMap<number, PlaceSet>,
): Buffer {
  // LMDB lends a longer array than the value, and only its `length` says where that ends.
  const lent = value ?? Buffer.alloc(0);
  const made = Uint8Array.from(new Uint8Array(lent.buffer, lent.byteOffset, lent.length));
  const { numbers, places } = entriesOf(made);
  const missing: number[] = [];
  for (const [number, changed] of changes) {
    const at = firstFrom(numbers, number % SHELF);
    if (numbers[at] === number % SHELF) places[at] = changed;
    else missing.push(number);
  }
  if (missing.length === 0) return Buffer.from(made.buffer);
  const all = new Map([...numbers].map((number, i) => [number, places[i] as number]));
  for (const number of missing) all.set(number % SHELF, changes.get(number) as number);
  const sorted = [...all].sort(([a], [b]) => a - b);
  return appended(undefined, {
    numbers: sorted.map(([number]) => number),
    places: sorted.map(([, set]) => set),
  });
}

/** The first place in ascending numbers that holds this one or a greater. */
function firstFrom(numbers: Uint16Array, number: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The numbers of a value within its shelf, and their places. */
export function entriesOf(value: Uint8Array): { numbers: Uint16Array; places: Uint8Array } {
  const count = countIn(value);
  const even = value.byteOffset % 2 === 0 ? value : Uint8Array.from(value);
  return {
    numbers: new Uint16Array(even.buffer, even.byteOffset, count),
    places: even.subarray(count * 2, count * BYTES),
  };
}

/** Calls back for every entry of a value. */
export function everyOf(
  value: Uint8Array,
  shelf: number,
  found: (number: number, places: PlaceSet) => void,
): void {
  const { numbers, places } = entriesOf(value);
  const base = shelf * SHELF;
  for (let i = 0; i < numbers.length; i += 1)
    found(base + (numbers[i] as number), places[i] as number);
}

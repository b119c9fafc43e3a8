import type { PlaceSet } from '../places.ts';
import { SHELF } from './shelves.ts';

/**
 * Where a term stands: numbers in order, and the places of each. On disk a term has one value for
 * each shelf: first the numbers within the shelf, two bytes each, then the places, one byte each.
 */

/** Entries to add, in order of their numbers. */
export type Entries = { numbers: number[]; places: PlaceSet[] };

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

/**
 * Adds the places of a term to what was found for members, shifted to the left. `numbers` are those
 * of the members from `from` to `to` on this shelf, in order; a letter's may stand there repeatedly.
 */
export function markWhere(
  value: Uint8Array,
  shelf: number,
  numbers: Int32Array,
  from: number,
  to: number,
  found: Uint32Array,
  shift: number,
): void {
  const count = countIn(value);
  const base = shelf * SHELF;
  const few = (to - from) * MUCH_LESS < count;
  let at = 0;
  for (let member = from; member < to; member += 1) {
    const wanted = (numbers[member] as number) - base;
    if (few) at = firstFrom(value, wanted, at, count);
    else while (at < count && numberAt(value, at) < wanted) at += 1;
    if (at >= count) return;
    if (numberAt(value, at) === wanted)
      found[member] = (found[member] as number) | ((value[count * 2 + at] as number) << shift);
  }
}

/** Where members are so much fewer than entries, it is quicker to leap than to go step by step. */
const MUCH_LESS = 8;

/** Calls back for every entry of a value. */
export function everyOf(
  value: Uint8Array,
  shelf: number,
  found: (number: number, places: PlaceSet) => void,
): void {
  const count = countIn(value);
  const base = shelf * SHELF;
  for (let at = 0; at < count; at += 1)
    found(base + numberAt(value, at), value[count * 2 + at] as number);
}

const numberAt = (value: Uint8Array, at: number): number =>
  (value[at * 2] as number) | ((value[at * 2 + 1] as number) << 8);

/** The first place from `at` on with a number not below `wanted`: steps that double, then halves. */
function firstFrom(value: Uint8Array, wanted: number, at: number, count: number): number {
  let step = 1;
  let low = at;
  let high = at;
  while (high < count && numberAt(value, high) < wanted) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, count);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(value, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

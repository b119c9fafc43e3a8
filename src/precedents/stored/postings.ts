import type { PlaceSet } from '../places.ts';

/**
 * Where a term stands: decision numbers in order, and the places of each. On disk a term has one
 * value for each stretch of decisions ("shelf"), so that a change rewrites only the last of them:
 * first the numbers within the stretch, two bytes each, then the places, one byte each.
 */
export const SHELF = 16_384;

export const shelfOf = (decision: number): number => Math.floor(decision / SHELF);

/** Entries to add, in order of their numbers. */
export type Entries = { decisions: number[]; places: PlaceSet[] };

const BYTES = 3;

export const countIn = (value: Buffer): number => value.length / BYTES;

/** A value with more entries, all of one shelf and behind those that it has. */
export function appended(value: Buffer | undefined, { decisions, places }: Entries): Buffer {
  const before = value ? countIn(value) : 0;
  const count = before + decisions.length;
  const made = Buffer.allocUnsafe(count * BYTES);
  if (value) {
    value.copy(made, 0, 0, before * 2);
    value.copy(made, count * 2, before * 2);
  }
  for (const [i, decision] of decisions.entries()) {
    made.writeUInt16LE(decision % SHELF, (before + i) * 2);
    made[count * 2 + before + i] = places[i] as number;
  }
  return made;
}

/** Calls back for each entry of a value whose decision is a member, with the member's index. */
export function eachOf(
  value: Buffer,
  shelf: number,
  members: ArrayLike<number>,
  from: number,
  to: number,
  found: (member: number, places: PlaceSet) => void,
): void {
  const count = countIn(value);
  const base = shelf * SHELF;
  let at = 0;
  for (let member = from; member < to; member += 1) {
    const wanted = (members[member] as number) - base;
    at = firstFrom(value, wanted, at, count);
    if (at >= count) return;
    if (numberAt(value, at) === wanted) found(member, value[count * 2 + at] as number);
  }
}

/** Calls back for every entry of a value. */
export function everyOf(
  value: Buffer,
  shelf: number,
  found: (decision: number, places: PlaceSet) => void,
): void {
  const count = countIn(value);
  const base = shelf * SHELF;
  for (let at = 0; at < count; at += 1)
    found(base + numberAt(value, at), value[count * 2 + at] as number);
}

const numberAt = (value: Buffer, at: number): number =>
  (value[at * 2] as number) | ((value[at * 2 + 1] as number) << 8);

/** The first place from `at` on with a number not below `wanted`: steps that double, then halves. */
function firstFrom(value: Buffer, wanted: number, at: number, count: number): number {
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

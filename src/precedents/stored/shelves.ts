/**
 * Decisions have numbers in the order in which they came, never used twice: a letter that changes
 * gets new ones. Shelves are stretches of so many of them, and what lies on disk lies there shelf
 * by shelf, so that a change rewrites the last of them, and of others little: rows that go, and lists
 * of the words of sentences that turn out to be stock.
 */
export const SHELF = 16_384;

export const shelfOf = (decision: number): number => Math.floor(decision / SHELF);

/** What lists, filters, counts and order need of a decision, a number each. */
export const COLUMNS = [
  /** Number of the first decision of its letter. */
  'letter',
  /** One of `STANDS`. */
  'stands',
  /** Numbers of shared values: see `Store.values`. */
  'treatments',
  'grounds',
  'guideline',
  'specialties',
  'states',
  /** Day of the decision as a number that sorts, 20170106; 0 where it is not stated. */
  'day',
  /** How many different words the diagnoses of its letter have. */
  'diagnosisTerms',
] as const;

export type Column = (typeof COLUMNS)[number];

/** What stands at a number: nothing (any more), a decision by how it came out, or a letter without any. */
export const STANDS = { nothing: 0, upheld: 1, overturned: 2, unread: 3 } as const;

/** One decision in all columns. */
export type Row = Record<Column, number>;

/** The columns of one shelf, all of its length. */
export type Shelf = Record<Column, Uint32Array>;

const BYTES = 4;

/** A shelf as it comes from disk; an empty one where nothing is there. Its columns may be written. */
export function shelfFrom(bytes: Buffer | undefined): Shelf {
  const length = bytes ? bytes.length / BYTES / COLUMNS.length : 0;
  const copy = Uint8Array.from(bytes ?? []);
  return Object.fromEntries(
    COLUMNS.map((column, i) => {
      const values = new Uint32Array(SHELF);
      values.set(new Uint32Array(copy.buffer, i * length * BYTES, length));
      return [column, values];
    }),
  ) as Shelf;
}

/** A shelf as it goes to disk, up to its last number in use. */
export function bytesOf(shelf: Shelf): Buffer {
  let length = SHELF;
  while (length > 0 && shelf.stands[length - 1] === STANDS.nothing) length -= 1;
  const all = new Uint32Array(length * COLUMNS.length);
  for (const [i, column] of COLUMNS.entries())
    all.set(shelf[column].subarray(0, length), i * length);
  return Buffer.from(all.buffer);
}

export function putRow(shelf: Shelf, decision: number, row: Row): void {
  for (const column of COLUMNS) shelf[column][decision % SHELF] = row[column];
}

/** A day as letters state it, `2017-01-06`, and as a column has it. */
export const dayOf = (date: string | null): number => Number(date?.replaceAll('-', '') ?? 0);

export function dateOf(day: number): string | null {
  if (day === 0) return null;
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

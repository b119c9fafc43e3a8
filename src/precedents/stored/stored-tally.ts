import type { Treatment } from '../../determinations/determination.ts';
import type { Outcomes, Tally, TallyRow } from '../search.ts';
import { byCount } from '../tally.ts';
import type { Columns, Members } from './columns.ts';
import { type Column, STANDS } from './shelves.ts';

/** Counts members, which are in order: the decisions of a letter follow on one another. */
export function countedOver(
  columns: Columns,
  members: Members,
): { total: number; determinations: number; outcomes: Outcomes } {
  let determinations = 0;
  let overturned = 0;
  let letter = -1;
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    if (columns.letter[at] !== letter) determinations += 1;
    letter = columns.letter[at] as number;
    if (columns.stands[at] === STANDS.overturned) overturned += 1;
  }
  const upheld = members.length - overturned;
  return { total: members.length, determinations, outcomes: { upheld, overturned } };
}

/** Counts members by their sets of values first, then each set's values once: see `tallyOf`. */
export function tallyOver(
  columns: Columns,
  members: Members,
  asked: ReadonlySet<string>,
): Omit<Tally, 'total' | 'determinations' | 'outcomes'> {
  const names = (set: number) => columns.value<string[]>(set);
  const sets = (column: Column, namesOf: (set: number) => string[]) =>
    rowsOf(countsOf(columns, members, columns[column], columns.values), namesOf);
  return {
    byTreatment: sets('treatments', (set) =>
      columns
        .value<Treatment[]>(set)
        .map(({ name }) => name)
        .filter((name) => asked.size === 0 || asked.has(name)),
    ),
    byGround: sets('grounds', names),
    byGuideline: sets('guideline', (set) => names(set).slice(1)),
    bySpecialty: sets('specialties', names),
    byYear: rowsOf(countsOf(columns, members, columns.day, YEARS, yearOf), (year) =>
      year === 0 ? [] : [String(year)],
    ),
  };
}

const YEARS = 10_000;
const yearOf = (day: number) => Math.floor(day / 10_000);

type Counts = { upheld: Uint32Array; overturned: Uint32Array };

/** How members came out, by their value in a column, or its key; all are below `values`. */
function countsOf(
  { stands }: Columns,
  members: Members,
  column: Uint32Array,
  values: number,
  keyOf = (value: number) => value,
): Counts {
  const counts = { upheld: new Uint32Array(values), overturned: new Uint32Array(values) };
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    const of = stands[at] === STANDS.overturned ? counts.overturned : counts.upheld;
    const value = keyOf(column[at] as number);
    of[value] = (of[value] as number) + 1;
  }
  return counts;
}

/** Each name with the counts of all values that have it. */
function rowsOf(counts: Counts, namesOf: (value: number) => string[]): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (let value = 0; value < counts.upheld.length; value += 1) {
    const upheld = counts.upheld[value] as number;
    const overturned = counts.overturned[value] as number;
    if (upheld + overturned === 0) continue;
    for (const name of new Set(namesOf(value))) {
      const row = rows.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
      row.total += upheld + overturned;
      row.upheld += upheld;
      row.overturned += overturned;
      rows.set(name, row);
    }
  }
  return [...rows.values()].sort(byCount);
}

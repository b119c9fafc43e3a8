import type { Treatment } from '../../determinations/determination.ts';
import type { Outcomes, Tally, TallyRow } from '../search.ts';
import { byCount } from '../tally.ts';
import type { Group } from './candidates.ts';
import type { Columns } from './columns.ts';
import { type Column, STANDS } from './shelves.ts';

/** Counts the members of groups, and the letters that they stand in. */
export function countedOver(
  columns: Columns,
  groups: Group[],
): { total: number; determinations: number; outcomes: Outcomes } {
  const letters = new Uint8Array(columns.end);
  let determinations = 0;
  for (const { members } of groups)
    for (let i = 0; i < members.length; i += 1) {
      const letter = columns.letter[members[i] as number] as number;
      determinations += 1 - (letters[letter] as number);
      letters[letter] = 1;
    }
  const outcomes = outcomesOver(columns, groups);
  return { total: outcomes.upheld + outcomes.overturned, determinations, outcomes };
}

export function outcomesOver({ stands }: Columns, groups: Group[]): Outcomes {
  let total = 0;
  let overturned = 0;
  for (const { members } of groups) {
    total += members.length;
    for (let i = 0; i < members.length; i += 1)
      overturned += (stands[members[i] as number] as number) - STANDS.upheld;
  }
  return { upheld: total - overturned, overturned };
}

/** Counts members by their sets of values first, then each set's values once: see `tallyOf`. */
export function tallyOver(
  columns: Columns,
  groups: Group[],
  asked: ReadonlySet<string>,
): Omit<Tally, 'total' | 'determinations' | 'outcomes'> {
  const names = (set: number) => columns.value<string[]>(set);
  const sets = (column: Column, namesOf: (set: number) => string[]) =>
    rowsOf(countsOf(columns, groups, columns[column], columns.values), namesOf);
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
    byYear: rowsOf(countsOf(columns, groups, columns.day, YEARS, yearOf), (year) =>
      year === 0 ? [] : [String(year)],
    ),
  };
}

const YEARS = 10_000;
const yearOf = (day: number) => Math.floor(day / 10_000);

/** How many came out either way, at two places a value, and the values that there are. */
type Counts = { either: Uint32Array; values: number[] };

/** How members came out, by their value in a column, or its key; all are below `end`. */
function countsOf(
  { stands }: Columns,
  groups: Group[],
  column: Uint32Array,
  end: number,
  keyOf = (value: number) => value,
): Counts {
  const either = new Uint32Array(end * 2);
  const values: number[] = [];
  for (const { members } of groups)
    for (let i = 0; i < members.length; i += 1) {
      const at = members[i] as number;
      const value = keyOf(column[at] as number);
      const place = value * 2;
      if (either[place] === 0 && either[place + 1] === 0) values.push(value);
      const way = place + (stands[at] as number) - STANDS.upheld;
      either[way] = (either[way] as number) + 1;
    }
  return { either, values };
}

/** Each name with the counts of all values that have it. */
function rowsOf({ either, values }: Counts, namesOf: (value: number) => string[]): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (const value of values) {
    const upheld = either[value * 2] as number;
    const overturned = either[value * 2 + 1] as number;
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

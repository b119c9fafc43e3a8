import type { Treatment } from '../../determinations/determination.ts';
import type { Outcomes, Tally, TallyRow } from '../search.ts';
import { byCount } from '../tally.ts';
import type { Columns, Members } from './columns.ts';
import { type Column, dateOf, STANDS } from './shelves.ts';

/** Counts members, which are in order: the decisions of a letter follow on one another. */
export function countedOver(
  columns: Columns,
  members: Members,
): { total: number; determinations: number; outcomes: Outcomes } {
  let determinations = 0;
  let overturned = 0;
  let letter = -1;
  for (const at of members) {
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
  const counted = (column: Column, namesOf: (value: number) => string[]): TallyRow[] => {
    const rows = new Map<string, TallyRow>();
    for (const [value, { upheld, overturned }] of countsOf(columns, members, column)) {
      for (const name of new Set(namesOf(value))) {
        const row = rows.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
        row.total += upheld + overturned;
        row.upheld += upheld;
        row.overturned += overturned;
        rows.set(name, row);
      }
    }
    return [...rows.values()].sort(byCount);
  };
  const names = (set: number) => columns.value<string[]>(set);
  return {
    byTreatment: counted('treatments', (set) =>
      columns
        .value<Treatment[]>(set)
        .map(({ name }) => name)
        .filter((name) => asked.size === 0 || asked.has(name)),
    ),
    byGround: counted('grounds', names),
    byGuideline: counted('guideline', (set) => names(set).slice(1)),
    bySpecialty: counted('specialties', names),
    byYear: counted('day', (day) => {
      const year = dateOf(day)?.slice(0, 4);
      return year ? [year] : [];
    }),
  };
}

/** How members with the same value in a column came out. */
function countsOf(columns: Columns, members: Members, column: Column): Map<number, Outcomes> {
  const values = columns[column];
  const counts = new Map<number, Outcomes>();
  for (const at of members) {
    const value = values[at] as number;
    let here = counts.get(value);
    if (!here) {
      here = { upheld: 0, overturned: 0 };
      counts.set(value, here);
    }
    if (columns.stands[at] === STANDS.overturned) here.overturned += 1;
    else here.upheld += 1;
  }
  return counts;
}

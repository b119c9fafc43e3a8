import type { Facets, Outcomes } from '../../search/engine.ts';
import type { Treatment } from '../../vocabulary/treatment.ts';
import type { Group } from './candidates.ts';
import type { Columns, Members } from './columns.ts';
import { type Column, STANDS } from './shelves.ts';
import { createRows, summed } from './tally-rows.ts';

type Counted = Pick<Facets, 'total' | 'determinations' | 'outcomes'>;
type Rows = Omit<Facets, keyof Counted>;

/**
 * Counts what belongs to answers. What was counted of a list of members is kept as long as the list
 * is: that of the decisions on a treatment until letters change.
 */
export type StoredTally = {
  outcomes(groups: Group[]): Outcomes;
  /** With how many letters the members stand in. */
  counted(groups: Group[]): Counted;
  /** By all that they have: see `facetsOf`. */
  rows(groups: Group[], asked: ReadonlySet<string>): Rows;
};

export function createTally(columns: Columns): StoredTally {
  const outcomesIn = keptWith((members): Outcomes => {
    let overturned = 0;
    for (let i = 0; i < members.length; i += 1)
      overturned += (columns.stands[members[i] as number] as number) - STANDS.upheld;
    return { upheld: members.length - overturned, overturned };
  });

  const rowsOf = createRows(columns);
  const names = (value: number) => columns.value<string[]>(value);
  const rowsIn = keptWith((members) => {
    const rows = (column: Column, namesOf: (value: number) => string[]) =>
      rowsOf(members, columns[column], columns.values, namesOf);
    return {
      byTreatment: rows('treatments', (value) =>
        columns.value<Treatment[]>(value).map(({ name }) => name),
      ),
      byGround: rows('grounds', names),
      byGuideline: rows('guideline', (value) => names(value).slice(1)),
      bySpecialty: rows('specialties', names),
      byYear: rowsOf(members, columns.day, YEARS, (year) => (year > 0 ? [`${year}`] : []), yearOf),
    };
  });

  function outcomes(groups: Group[]): Outcomes {
    const sum = { upheld: 0, overturned: 0 };
    for (const { members } of groups) {
      const { upheld, overturned } = outcomesIn(members);
      sum.upheld += upheld;
      sum.overturned += overturned;
    }
    return sum;
  }

  /** A letter's decisions follow one another, so within one list they stand together. */
  const lettersIn = keptWith((members) => {
    let count = 0;
    let last = -1;
    for (let i = 0; i < members.length; i += 1) {
      const letter = columns.letter[members[i] as number] as number;
      if (letter !== last) count += 1;
      last = letter;
    }
    return count;
  });

  /** A letter may decide on several lists. */
  function determinations(groups: Group[]): number {
    const lists = groups.map(({ members }) => members);
    const [only] = lists;
    if (only && lists.length === 1) return lettersIn(only);
    const seen = new Uint8Array(columns.end);
    let count = 0;
    for (const members of lists)
      for (let i = 0; i < members.length; i += 1) {
        const letter = columns.letter[members[i] as number] as number;
        count += 1 - (seen[letter] as number);
        seen[letter] = 1;
      }
    return count;
  }

  return {
    outcomes,
    counted(groups) {
      const { upheld, overturned } = outcomes(groups);
      return {
        total: upheld + overturned,
        determinations: determinations(groups),
        outcomes: { upheld, overturned },
      };
    },
    rows(groups, asked) {
      const all = groups.map(({ members }) => rowsIn(members));
      const sum = (by: keyof Rows) => summed(all.flatMap((rows) => rows[by]));
      return {
        byTreatment: sum('byTreatment').filter(({ name }) => asked.size === 0 || asked.has(name)),
        byGround: sum('byGround'),
        byGuideline: sum('byGuideline'),
        bySpecialty: sum('bySpecialty'),
        byYear: sum('byYear'),
      };
    },
  };
}

/** A count of members that is made once for each list. */
function keptWith<T>(count: (members: Members) => T): (members: Members) => T {
  const kept = new WeakMap<Members, T>();
  return (members) => {
    const known = kept.get(members) ?? count(members);
    kept.set(members, known);
    return known;
  };
}

const YEARS = 10_000;
const yearOf = (day: number) => Math.floor(day / 10_000);

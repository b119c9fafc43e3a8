import type { Treatment } from '../../determinations/determination.ts';
import type { Tally, TallyRow } from '../search.ts';
import { byCount } from '../tally.ts';
import type { Columns, LetterColumn } from './columns.ts';

type Rows = Omit<Tally, 'total' | 'determinations' | 'outcomes'>;

/** Counts members by their sets of values first, then each set's values once: see `tallyOf`. */
export function tallyOver(
  columns: Columns,
  members: ArrayLike<number>,
  asked: ReadonlySet<string>,
): Rows {
  const letterOf = (at: number) =>
    columns.letters.get(columns.letter[at] as number) as LetterColumn;
  const counted = <K>(keyOf: (at: number) => K, namesOf: (key: K) => string[]): TallyRow[] => {
    const sets = new Map<K, { upheld: number; overturned: number }>();
    for (let i = 0; i < members.length; i += 1) {
      const at = members[i] as number;
      const key = keyOf(at);
      const counts = sets.get(key) ?? { upheld: 0, overturned: 0 };
      if (columns.overturned[at]) counts.overturned += 1;
      else counts.upheld += 1;
      sets.set(key, counts);
    }
    const rows = new Map<string, TallyRow>();
    for (const [key, { upheld, overturned }] of sets) {
      for (const name of new Set(namesOf(key))) {
        const row = rows.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
        row.total += upheld + overturned;
        row.upheld += upheld;
        row.overturned += overturned;
        rows.set(name, row);
      }
    }
    return [...rows.values()].sort(byCount);
  };
  const treatments = (set: number) =>
    columns
      .value<Treatment[]>(set)
      .map(({ name }) => name)
      .filter((name) => asked.size === 0 || asked.has(name));
  return {
    byTreatment: counted((at) => columns.treatments[at] as number, treatments),
    byGround: counted(
      (at) => columns.grounds[at] as number,
      (set) => columns.value<string[]>(set),
    ),
    byGuideline: counted(
      (at) => columns.guideline[at] as number,
      (set) => columns.value<string[]>(set).slice(1),
    ),
    bySpecialty: counted(
      (at) => letterOf(at).specialties,
      (set) => columns.value<string[]>(set),
    ),
    byYear: counted(
      (at) => letterOf(at).decided?.slice(0, 4) ?? '',
      (year) => (year ? [year] : []),
    ),
  };
}

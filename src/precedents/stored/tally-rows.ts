import type { FacetRow } from '../../search/engine.ts';
import { byCount } from '../../search/facets.ts';
import type { Columns, Members } from './columns.ts';
import { STANDS } from './shelves.ts';

/**
 * Rows of a tally of members, by the names that their value in a column, or its key, stands for;
 * all values are below `end`. Values are counted first, then the names of each once.
 */
export function createRows(columns: Columns) {
  /** How many came out either way, at two places a value; empty between tallies. */
  let either = new Uint32Array(0);

  return (
    members: Members,
    column: Uint32Array,
    end: number,
    namesOf: (value: number) => string[],
    keyOf = (value: number) => value,
  ): FacetRow[] => {
    if (either.length < end * 2) either = new Uint32Array(end * 2);
    const { stands } = columns;
    const values: number[] = [];
    for (let i = 0; i < members.length; i += 1) {
      const at = members[i] as number;
      const value = keyOf(column[at] as number);
      const place = value * 2;
      if (either[place] === 0 && either[place + 1] === 0) values.push(value);
      const way = place + (stands[at] as number) - STANDS.upheld;
      either[way] = (either[way] as number) + 1;
    }
    const rows = values.flatMap((value) => {
      const [upheld = 0, overturned = 0] = either.subarray(value * 2, value * 2 + 2);
      return [...new Set(namesOf(value))].map((name) => ({
        name,
        total: upheld + overturned,
        upheld,
        overturned,
      }));
    });
    for (const value of values) either.fill(0, value * 2, value * 2 + 2);
    return summed(rows);
  };
}

/** One row a name, most frequent first. */
export function summed(rows: FacetRow[]): FacetRow[] {
  const sums = new Map<string, FacetRow>();
  for (const { name, total, upheld, overturned } of rows) {
    const sum = sums.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
    sum.total += total;
    sum.upheld += upheld;
    sum.overturned += overturned;
    sums.set(name, sum);
  }
  return [...sums.values()].sort(byCount);
}

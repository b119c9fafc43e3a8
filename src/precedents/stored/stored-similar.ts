import type { Treatment } from '../../determinations/determination.ts';
import { placeSet } from '../evidence.ts';
import type { Match } from '../search.ts';
import { likeness, traitsOf } from '../similar.ts';
import { fitsAmong, membersOf } from './candidates.ts';
import type { Columns, Members } from './columns.ts';
import type { Store } from './store.ts';
import { createReader } from './word-scores.ts';

const diagnosed = placeSet(['diagnoses']);

/** The other decisions on a treatment of one, each with its likeness: see `likenessTo`. */
export function likenessOver(
  store: Store,
  columns: Columns,
  one: Match,
  own: number,
): { members: Members; scores: Float64Array } {
  const names = new Set(one.decision.treatments.map(({ name }) => name));
  const sets = [...names].flatMap((name) => [...columns.setsWith(name)]);
  const members = membersOf(
    columns,
    fitsAmong(columns, sets, () => 0),
    (at) => at !== own,
  );
  const mine = traitsOf(one);

  const reader = createReader(store, columns, members);
  const shared = new Uint16Array(members.length);
  const places = new Uint32Array(members.length);
  for (const term of mine.diagnoses) {
    reader.mark(term, places.fill(0), 0);
    for (let i = 0; i < places.length; i += 1)
      if ((places[i] as number) & diagnosed) shared[i] = (shared[i] as number) + 1;
  }

  const scores = Float64Array.from(members, (at, i) => {
    const parts = columns
      .value<Treatment[]>(columns.treatments[at] as number)
      .flatMap(({ region, form }) => [region, form].filter((part) => part !== undefined));
    const both = shared[i] as number;
    const all = mine.diagnoses.size + (columns.diagnosisTerms[at] as number) - both;
    return likeness(mine, {
      grounds: new Set(columns.value<string[]>(columns.grounds[at] as number)),
      diagnosesShared: both === 0 ? 0 : both / all,
      parts: new Set(parts),
    });
  });
  return { members, scores };
}

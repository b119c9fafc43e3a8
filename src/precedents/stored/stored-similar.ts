import type { Match } from '../../search/engine.ts';
import { likeness, traitsOf } from '../../search/similarity.ts';
import type { Treatment } from '../../vocabulary/treatment.ts';
import { placeSet } from '../evidence.ts';
import { fitsAmong, type Group, groupsOf } from './candidates.ts';
import type { Columns } from './columns.ts';
import { everyOf } from './postings.ts';
import { rangeOf, type Store } from './store.ts';
import type { ScoresOf } from './word-scores.ts';

const diagnosed = placeSet(['diagnoses']);

/** The other decisions on a treatment of one, each with its likeness: see `likenessTo`. */
export function likenessOver(
  store: Store,
  columns: Columns,
  one: Match,
  own: number,
): { groups: Group[]; scoresOf: ScoresOf } {
  const names = new Set(one.decision.treatments.map(({ name }) => name));
  const sets = [...names].flatMap((name) => [...columns.setsWith(name)]);
  const fits = fitsAmong(sets, () => 0);
  const groups = groupsOf(columns, fits, (at) => at !== own);
  const mine = traitsOf(one);

  const shared = new Uint16Array(columns.end);
  for (const term of mine.diagnoses)
    for (const { key, value } of store.background.getRange(rangeOf(term)))
      everyOf(value, key[1], (letter, places) => {
        if (places & diagnosed) shared[letter] = (shared[letter] as number) + 1;
      });

  function likenessAt(at: number): number {
    const parts = columns
      .value<Treatment[]>(columns.treatments[at] as number)
      .flatMap(({ region, form }) => [region, form].filter((part) => part !== undefined));
    const both = shared[columns.letter[at] as number] as number;
    const all = mine.diagnoses.size + (columns.diagnosisTerms[at] as number) - both;
    return likeness(mine, {
      grounds: new Set(columns.value<string[]>(columns.grounds[at] as number)),
      diagnosesShared: both === 0 ? 0 : both / all,
      parts: new Set(parts),
    });
  }
  return { groups, scoresOf: (members) => Float64Array.from(members, likenessAt) };
}

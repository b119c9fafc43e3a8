import type { Treatment } from '../../determinations/determination.ts';
import { placeSet } from '../evidence.ts';
import type { Match } from '../search.ts';
import { likeness, traitsOf } from '../similar.ts';
import type { Columns, LetterColumn } from './columns.ts';
import type { Store } from './store.ts';
import { eachMember } from './word-scores.ts';

const diagnosed = placeSet(['diagnoses']);

/** The other decisions on a treatment of one, each with its likeness: see `likenessTo`. */
export function likenessOver(store: Store, columns: Columns, one: Match, own: number) {
  const names = new Set(one.decision.treatments.map(({ name }) => name));
  const all = new Set([...names].flatMap((name) => [...columns.onTreatment(name)]));
  const members = [...all]
    .filter((at) => at !== own && (columns.letter[at] ?? -1) >= 0)
    .sort((a, b) => a - b);
  const mine = traitsOf(one);

  const shared = new Uint16Array(members.length);
  for (const term of mine.diagnoses)
    eachMember(store, term, members, (member, set) => {
      if (set & diagnosed) shared[member] = (shared[member] as number) + 1;
    });

  const scores = members.map((at, i) => {
    const { diagnosisTerms } = columns.letters.get(columns.letter[at] as number) as LetterColumn;
    const parts = columns
      .value<Treatment[]>(columns.treatments[at] as number)
      .flatMap(({ region, form }) => [region, form].filter((part) => part !== undefined));
    const both = shared[i] as number;
    return likeness(mine, {
      grounds: new Set(columns.value<string[]>(columns.grounds[at] as number)),
      diagnosesShared: both === 0 ? 0 : both / (mine.diagnoses.size + diagnosisTerms - both),
      parts: new Set(parts),
    });
  });
  return { members, scores };
}

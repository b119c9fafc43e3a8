import type { Dictionary } from '../dictionary.ts';
import type { Wanted } from '../wanted.ts';
import { type Group, narrowed, type Passes } from './candidates.ts';
import type { Columns, Members } from './columns.ts';
import { type EvidenceOf, isHeld, literal } from './stored-evidence.ts';

/** The decisions that answer words alone, see `heldByWords`; `may` tells which belong otherwise. */
export function heldByWordsStored(
  columns: Columns,
  evidenceOf: EvidenceOf,
  wanted: Wanted[],
  dictionary: Dictionary,
  groups: Group[],
  may: Passes | undefined,
): { groups: Group[]; loose: boolean } {
  const needed = wanted.filter((one) => one.needed);
  let strict = groups;
  for (const one of needed) {
    const { places } = evidenceOf(one);
    strict = narrowed(strict, (members) => literalAmong(members, places));
  }
  if (may) strict = narrowed(strict, (members) => members.filter(may));
  if (isAnyIn(strict)) return { groups: strict, loose: false };

  const held = heldBy(columns, evidenceOf, needed, dictionary);
  for (let most = needed.length; most > 0; most -= 1) {
    const loose = narrowed(groups, (members) =>
      members.filter((at) => held[at] === most && (may?.(at) ?? true)),
    );
    if (isAnyIn(loose)) return { groups: loose, loose: true };
  }
  return { groups: [], loose: true };
}

const isAnyIn = (groups: Group[]) => groups.some(({ members }) => members.length > 0);

/** The members in whose own words a thing stands word for word: most decisions may go this way. */
function literalAmong(members: Members, places: Uint16Array): Members {
  const among = new Int32Array(members.length);
  let found = 0;
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    among[found] = at;
    found += literal[places[at] as number] as number;
  }
  return among.subarray(0, found);
}

/** How many of the things wanted each decision holds in any way, by its number. */
function heldBy(
  { end }: Columns,
  evidenceOf: EvidenceOf,
  needed: Wanted[],
  dictionary: Dictionary,
): Uint8Array {
  const counts = new Uint8Array(end);
  for (const one of needed) {
    const { places } = evidenceOf(one);
    const [single = ''] = one.terms;
    const isKnown = one.terms.length > 1 || dictionary.frequency(single) > 0;
    for (let at = 0; at < counts.length; at += 1) {
      const found = places[at] as number;
      if (isKnown ? isHeld(found) : found > 0) counts[at] = (counts[at] as number) + 1;
    }
  }
  return counts;
}

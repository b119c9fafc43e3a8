import type { Wanted } from '../../search/query.ts';
import type { Dictionary } from '../dictionary.ts';
import { type Group, narrowed, type Passes } from './candidates.ts';
import type { Columns } from './columns.ts';
import { type EvidenceOf, isHeld, literalAmong } from './stored-evidence.ts';

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
  for (const one of rarestFirst(needed, dictionary)) {
    const found = evidenceOf(one);
    strict = narrowed(strict, (members) =>
      members === columns.decisions() ? found.own() : literalAmong(members, found.places),
    );
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
  return { groups: [], loose: false };
}

const isAnyIn = (groups: Group[]) => groups.some(({ members }) => members.length > 0);

/** What few decisions hold leaves the fewest to be asked for the rest. */
function rarestFirst(needed: Wanted[], { frequency }: Dictionary): Wanted[] {
  const mostHolding = ({ terms }: Wanted) => Math.min(...terms.map(frequency));
  return needed.toSorted((a, b) => mostHolding(a) - mostHolding(b));
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

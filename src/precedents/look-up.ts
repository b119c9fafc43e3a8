import SearchableMap from 'minisearch/SearchableMap';
import type { Determination } from '../determinations/determination.ts';

/** What a letter can be called by. */
export type Name = { id: string; file: string; caseNumber: string | null };

export type NameFound =
  | { kind: 'found'; id: string }
  | { kind: 'several'; candidates: string[] }
  | { kind: 'none'; near: string[] };

const LONGEST_TYPED = 120;
const SHORTEST_PART = 4;
const MOST_CANDIDATES = 25;
const MOST_NEAR = 5;

export const nameOf = ({ id, source, caseNumber }: Determination): Name => ({
  id,
  file: source.file,
  caseNumber,
});

/**
 * The letter that `typed` names: its id, file name or case number, however spaced or cased, with or
 * without extension; else a whole part of it ("004"); else any stretch of at least four characters.
 * Several: all candidates. None: the ids spelt most alike.
 */
export function lookUpName(typed: string, names: Iterable<Name>): NameFound {
  const asked = withoutExtension(typed.slice(0, LONGEST_TYPED).trim());
  const key = squeezed(asked);
  const all = [...names].map((name) => ({ id: name.id, ...keysOf(name) }));
  if (key) {
    const ways = [
      all.filter(({ whole }) => whole.includes(key)),
      all.filter(({ parts }) => parts.includes(key)),
      key.length < SHORTEST_PART
        ? []
        : all.filter(({ whole }) => whole.some((one) => one.includes(key))),
    ];
    for (const found of ways) {
      const [id, ...others] = [...new Set(found.map((one) => one.id))].sort();
      if (id !== undefined && others.length === 0) return { kind: 'found', id };
      if (id !== undefined)
        return { kind: 'several', candidates: [id, ...others].slice(0, MOST_CANDIDATES) };
    }
  }
  return { kind: 'none', near: nearest(key, all) };
}

type Keys = { id: string; whole: string[]; parts: string[] };

function keysOf({ id, file, caseNumber }: Name) {
  const base = withoutExtension(file.split(/[\\/]/).at(-1) ?? '');
  const written = [...new Set([id, base, caseNumber ?? ''])].filter(Boolean);
  return {
    whole: written.map(squeezed).filter(Boolean),
    parts: written.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean),
  };
}

function nearest(key: string, all: Keys[]): string[] {
  if (!key) return [];
  const ids = new SearchableMap<string[]>();
  for (const { id, whole } of all)
    for (const one of whole) ids.set(one, [...(ids.get(one) ?? []), id]);
  const errors = Math.min(4, Math.max(2, Math.floor(key.length / 3)));
  const found = [...ids.fuzzyGet(key, errors).values()].flatMap(([list, distance]) =>
    list.map((id) => ({ id, distance })),
  );
  found.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  return [...new Set(found.map(({ id }) => id))].slice(0, MOST_NEAR);
}

const withoutExtension = (name: string) => name.replace(/\.(?:txt|pdf)$/i, '');

/** "CM16-0233904", "cm16 233904" … as one run of letters and digits. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

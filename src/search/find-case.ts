import SearchableMap from 'minisearch/SearchableMap';
import type { Determination } from '../determinations/determination.ts';

/** The names of letters: each in one run of letters and digits, and the parts that it is made of. */
export type Names = {
  /** The ids of letters with this whole name, in order. */
  called(whole: string): string[];
  withPart(part: string): string[];
  /** Every whole name and the ids that it is of. */
  all(): Iterable<readonly [whole: string, ids: readonly string[]]>;
};

export type NameFound =
  | { kind: 'found'; id: string }
  | { kind: 'several'; candidates: string[] }
  | { kind: 'none'; near: string[] };

const LONGEST_TYPED = 120;
const SHORTEST_PART = 4;
const MOST_CANDIDATES = 25;
const MOST_NEAR = 5;

/** What tells the names of a letter. */
type Named = Pick<Determination, 'id' | 'source' | 'caseNumber'>;

/** What a letter can be called by: its id, the name of its file, its case number. */
function keysOf({ id, source, caseNumber }: Named) {
  const base = withoutExtension(source.file.split(/[\\/]/).at(-1) ?? '');
  const written = [...new Set([id, base, caseNumber ?? ''])].filter(Boolean);
  return {
    whole: unique(written.map(squeezed)),
    parts: unique(written.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u))),
  };
}

/**
 * The letter that `typed` names: its id, file name or case number, however spaced or cased, with or
 * without extension; else a whole part of it ("004"); else any stretch of at least four characters.
 * Several: all candidates. None: the ids spelt most alike.
 */
export function findName(typed: string, names: Names): NameFound {
  const key = squeezed(withoutExtension(typed.slice(0, LONGEST_TYPED).trim()));
  if (!key) return { kind: 'none', near: [] };
  const ways = [
    () => names.called(key),
    () => names.withPart(key),
    () => (key.length < SHORTEST_PART ? [] : idsHolding(key, names)),
  ];
  for (const way of ways) {
    const [id, ...others] = way().slice(0, MOST_CANDIDATES);
    if (id !== undefined && others.length === 0) return { kind: 'found', id };
    if (id !== undefined) return { kind: 'several', candidates: [id, ...others] };
  }
  return { kind: 'none', near: nearest(key, names) };
}

/** The names of letters that come and go. */
export function createNames(): Names & { add(letter: Named): void; remove(letter: Named): void } {
  const whole = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  return {
    add(letter) {
      const keys = keysOf(letter);
      for (const key of keys.whole) addId(whole, key, letter.id);
      for (const key of keys.parts) addId(parts, key, letter.id);
    },
    remove(letter) {
      const keys = keysOf(letter);
      for (const key of keys.whole) removeId(whole, key, letter.id);
      for (const key of keys.parts) removeId(parts, key, letter.id);
    },
    called: (key) => (whole.get(key) ?? []).toSorted(),
    withPart: (key) => (parts.get(key) ?? []).toSorted(),
    all: () => whole,
  };
}

function addId(names: Map<string, string[]>, key: string, id: string): void {
  const ids = names.get(key);
  if (ids) ids.push(id);
  else names.set(key, [id]);
}

function removeId(names: Map<string, string[]>, key: string, id: string): void {
  const ids = names.get(key) ?? [];
  const at = ids.indexOf(id);
  if (at >= 0) ids.splice(at, 1);
  if (ids.length === 0) names.delete(key);
}

const idsHolding = (key: string, names: Names): string[] =>
  unique([...names.all()].flatMap(([whole, ids]) => (whole.includes(key) ? ids : []))).sort();

function nearest(key: string, names: Names): string[] {
  const errors = Math.min(4, Math.max(2, Math.floor(key.length / 3)));
  const alike = new SearchableMap<readonly string[]>();
  for (const [whole, ids] of names.all())
    if (Math.abs(whole.length - key.length) <= errors) alike.set(whole, ids);
  const found = [...alike.fuzzyGet(key, errors).values()].flatMap(([ids, distance]) =>
    ids.map((id) => ({ id, distance })),
  );
  found.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  return unique(found.map(({ id }) => id)).slice(0, MOST_NEAR);
}

const unique = (list: string[]): string[] => [...new Set(list)].filter(Boolean);

const withoutExtension = (name: string) => name.replace(/\.(?:txt|pdf)$/i, '');

/** "CM16-0233904", "cm16 233904" … as one run of letters and digits. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

import SearchableMap from 'minisearch/SearchableMap';
import type { Determination } from '../determinations/determination.ts';

/** What a letter can be called by: whole names in one run of letters and digits, and their parts. */
export type NameKeys = { whole: string[]; parts: string[] };

/** The names of a corpus by their keys; ids in order, each once. */
export type Names = {
  called(whole: string): Iterable<string>;
  withPart(part: string): Iterable<string>;
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

/** What a letter can be called by: its id, the name of its file, its case number. */
export function nameKeysOf({ id, source, caseNumber }: Determination): NameKeys {
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
    const [id, ...others] = first(MOST_CANDIDATES, way());
    if (id !== undefined && others.length === 0) return { kind: 'found', id };
    if (id !== undefined) return { kind: 'several', candidates: [id, ...others] };
  }
  return { kind: 'none', near: nearest(key, names) };
}

/** The names of letters in memory. */
export function namesOf(letters: Determination[]): Names {
  const whole = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const letter of [...letters].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const keys = nameKeysOf(letter);
    for (const key of keys.whole) whole.set(key, [...(whole.get(key) ?? []), letter.id]);
    for (const key of keys.parts) parts.set(key, [...(parts.get(key) ?? []), letter.id]);
  }
  return {
    called: (key) => whole.get(key) ?? [],
    withPart: (key) => parts.get(key) ?? [],
    all: () => whole,
  };
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

function first<T>(most: number, all: Iterable<T>): T[] {
  const some: T[] = [];
  for (const one of all) {
    if (some.length === most) break;
    some.push(one);
  }
  return some;
}

const unique = (list: string[]): string[] => [...new Set(list)].filter(Boolean);

const withoutExtension = (name: string) => name.replace(/\.(?:txt|pdf)$/i, '');

/** "CM16-0233904", "cm16 233904" … as one run of letters and digits. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

import type { PlaceSet } from '../../search/fields.ts';
import { quality, type Wanted } from '../../search/query.ts';
import type { Dictionary } from '../dictionary.ts';
import { ownSet, weightAt, worthOf } from '../evidence.ts';
import type { Columns, Members } from './columns.ts';
import { entriesOf, everyOf } from './postings.ts';
import { SHELF } from './shelves.ts';
import { rangeOf, type Store } from './store.ts';

/**
 * What is found of one thing wanted, for every decision by its number. Two bits a place say how
 * well it is answered there: both for the words themselves, the higher for other words that mean
 * the same, the lower for words that it may have been meant as.
 */
export type Found = {
  places: Uint16Array;
  worthOf: (places: number) => number;
  /** The decisions in whose own words it stands word for word; made when first asked for. */
  own: () => Members;
  /** What is kept of it now. */
  bytes: () => number;
};

export type EvidenceOf = (wanted: Wanted) => Found;

const WIDTH = weightAt.length;
const HIGHER = 1 << WIDTH;
const PLACES = HIGHER - 1;
const FINDINGS = 1 << (2 * WIDTH);
const ANSWERS = { whole: HIGHER | 1, meant: HIGHER, near: 1 } as const;

/** Of each finding, 1 where the words themselves stand in the decision's own words, or else 0. */
const literal = Uint8Array.from({ length: FINDINGS }, (_, found) =>
  found & (found >> WIDTH) & ownSet ? 1 : 0,
);

/** The members in whose own words a thing stands word for word: most decisions may go this way. */
export function literalAmong(members: Members, places: Uint16Array): Members {
  const among = new Int32Array(members.length);
  let found = 0;
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    among[found] = at;
    found += literal[places[at] as number] as number;
  }
  return among.subarray(0, found);
}

/** Do the words, or others that mean the same, stand anywhere? */
export const isHeld = (found: number): boolean => found >= HIGHER;

/** What findings are worth, see `worthOf` in evidence.ts, where words near have this quality. */
function worthsWith(near: number): (found: number) => number {
  const known = new Float64Array(FINDINGS).fill(Number.NaN);
  return (found) => {
    const worth = known[found] as number;
    if (!Number.isNaN(worth)) return worth;
    known[found] = worthOf([
      { places: found & (found >> WIDTH), quality: quality.whole },
      { places: found >> WIDTH, quality: quality.concept },
      { places: found & PLACES, quality: near },
    ]);
    return known[found] as number;
  };
}

const worths = { prefix: worthsWith(quality.prefix), typo: worthsWith(quality.typo) };

/** So much is kept of what was found, that of the things wanted last; at least that of a question. */
const MOST_BYTES = 16_000_000;
const FEWEST = 4;
/** Over few decisions a thing wanted takes more room than what is found of it. */
const MOST = 1_000;

/**
 * Finds things wanted. Words that are asked for often stand in many decisions, so what is found of
 * them is kept until letters change.
 */
export function createEvidence(store: Store, columns: Columns, dictionary: Dictionary): EvidenceOf {
  const kept = new Map<string, Found>();
  let revision = -1;

  /** Adds where a term stands, in what is said of decisions or of their letter. */
  function mark(term: string, answers: number, found: Uint16Array) {
    const { letter } = columns;
    for (const key of store.postings.getKeys(rangeOf(term))) {
      const { numbers, places } = entriesOf(store.postings.getBinaryFast(key) as Buffer);
      const base = key[1] * SHELF;
      for (let i = 0; i < numbers.length; i += 1) {
        const at = base + (numbers[i] as number);
        found[at] = better(found[at] as number, places[i] as number, answers);
      }
    }
    for (const key of store.background.getKeys(rangeOf(term)))
      everyOf(store.background.getBinaryFast(key) as Buffer, key[1], (first, places) => {
        for (let at = first; letter[at] === first && at < found.length; at += 1)
          found[at] = better(found[at] as number, places, answers);
      });
  }

  function sought({ terms, also, needed }: Wanted): Found {
    const found = new Uint16Array(columns.end);
    const [first = '', ...more] = terms;
    mark(first, ANSWERS.whole, found);
    for (const term of more) {
      const here = new Uint16Array(columns.end);
      mark(term, ANSWERS.whole, here);
      for (let at = 0; at < found.length; at += 1)
        found[at] = (found[at] as number) & (here[at] as number);
    }
    for (const { term } of also) mark(term, ANSWERS.meant, found);
    const near = needed && more.length === 0 ? dictionary.near(first) : [];
    for (const { term } of near) mark(term, ANSWERS.near, found);
    const isTypo = near[0]?.quality === quality.typo;
    let own: Members | undefined;
    return {
      places: found,
      worthOf: isTypo ? worths.typo : worths.prefix,
      own() {
        own ??= literalAmong(columns.decisions(), found).slice();
        return own;
      },
      bytes: () => found.byteLength + (own?.byteLength ?? 0),
    };
  }

  /** Keeps what was asked for last; what was asked for longest ago goes. */
  function keep(key: string, found: Found) {
    kept.delete(key);
    kept.set(key, found);
    let bytes = 0;
    for (const one of kept.values()) bytes += one.bytes();
    for (const [oldest, one] of kept) {
      if (kept.size <= FEWEST || (kept.size <= MOST && bytes <= MOST_BYTES)) return;
      kept.delete(oldest);
      bytes -= one.bytes();
    }
  }

  return (wanted) => {
    if (revision !== columns.revision) kept.clear();
    revision = columns.revision;
    const key = JSON.stringify([wanted.terms, wanted.also, wanted.needed]);
    const found = kept.get(key) ?? sought(wanted);
    keep(key, found);
    return found;
  };
}

/** A finding with places added; where it is answered already, it is answered better: best first. */
const better = (found: number, places: PlaceSet, answers: number): number =>
  found | ((places & ~(found | (found >> WIDTH))) * answers);

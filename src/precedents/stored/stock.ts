import type { Determination } from '../../determinations/determination.ts';
import {
  RECURS_FROM,
  sentenceKey,
  unmarkedIn,
  unmarkedSentencesOf,
} from '../recurring-sentences.ts';
import { everyOf } from './postings.ts';
import { type LetterToStore, sentenceTerm } from './sheaf.ts';
import { rangeOf, type Store } from './store.ts';

/** Which sentences are stock once a change is made, and which were. */
export type Stock = {
  /** Asked of the sentences of letters that come, and of those affected. */
  recurs(sentence: string): boolean;
  /** The same before the change, asked of those affected. */
  recurred(sentence: string): boolean;
  /** The other decisions with a sentence that has become stock or has ceased to be, by their letters. */
  affected: Affected[];
};

/** Some decisions of a letter, by their place in it. */
export type Affected = { letter: Determination; decisions: number[] };

/** The stock sentences after a change: letters that come, and ids that go or are replaced. */
export function stockAfter(
  store: Store,
  fresh: ReadonlyMap<string, LetterToStore>,
  leaving: ReadonlySet<string>,
): Stock {
  const coming = new Map<string, number>();
  const touched = new Set<string>();
  for (const id of leaving) {
    const letter = store.letters.get(id);
    if (letter) for (const key of unmarkedSentencesOf(letter)) touched.add(key);
  }
  for (const { unmarked } of fresh.values())
    for (const key of unmarked) {
      coming.set(key, (coming.get(key) ?? 0) + 1);
      touched.add(key);
    }

  const before = new Map<string, boolean>();
  const after = new Map<string, boolean>();
  const changed = new Set<string>();
  const holders = new Set<string>();
  for (const key of touched) {
    const { staying, recurs } = holdersOf(store, key, leaving);
    const stock = staying.length + (coming.get(key) ?? 0) >= RECURS_FROM;
    before.set(key, recurs);
    after.set(key, stock);
    if (stock === recurs) continue;
    changed.add(key);
    for (const id of staying) holders.add(id);
  }
  const affected = [...holders].map((id): Affected => {
    const letter = store.letters.get(id) as Determination;
    const decisions: number[] = [];
    for (const [i, decision] of letter.decisions.entries()) {
      const keys = unmarkedIn(decision).map(sentenceKey);
      if (!keys.some((key) => changed.has(key))) continue;
      decisions.push(i);
      for (const key of keys) {
        if (after.has(key)) continue;
        const { recurs } = holdersOf(store, key, new Set());
        before.set(key, recurs);
        after.set(key, recurs);
      }
    }
    return { letter, decisions };
  });
  return {
    affected,
    recurs: (sentence) => after.get(sentenceKey(sentence)) ?? false,
    recurred: (sentence) => before.get(sentenceKey(sentence)) ?? false,
  };
}

/** Who holds a sentence now, and stays: no more of them than make it stock either way. */
function holdersOf(store: Store, key: string, leaving: ReadonlySet<string>) {
  const staying: string[] = [];
  let now = 0;
  for (const { key: at, value } of store.background.getRange(rangeOf(sentenceTerm(key)))) {
    everyOf(value, at[1], (letter) => {
      if (staying.length >= RECURS_FROM) return;
      const id = store.ids.get(letter);
      if (id === undefined) return;
      now += 1;
      if (!leaving.has(id)) staying.push(id);
    });
    if (staying.length >= RECURS_FROM) break;
  }
  return { staying, recurs: now >= RECURS_FROM };
}

import type { Determination } from '../../determinations/determination.ts';
import { RECURS_FROM, sentenceKey, unmarkedSentencesOf } from '../recurring-sentences.ts';
import { everyOf } from './postings.ts';
import { rangeOf, type Store } from './store.ts';

/** A sentence as a term of a letter: in no text, and in no question. */
export const sentenceTerm = (key: string) => `=${key}`;

/** Which sentences are stock once a change is made. */
export type Stock = {
  /** Asked of the sentences of letters that come, and of those affected. */
  recurs(sentence: string): boolean;
  /** The other letters, by id, with a sentence that has become stock or has ceased to be. */
  affected: ReadonlySet<string>;
};

/** The stock sentences after a change: letters that come, and ids that go or are replaced. */
export function stockAfter(
  store: Store,
  fresh: ReadonlyMap<string, Determination>,
  leaving: ReadonlySet<string>,
): Stock {
  const coming = new Map<string, number>();
  const touched = new Set<string>();
  for (const id of leaving) for (const key of sentencesHeld(store, id)) touched.add(key);
  for (const letter of fresh.values())
    for (const key of unmarkedSentencesOf(letter)) {
      coming.set(key, (coming.get(key) ?? 0) + 1);
      touched.add(key);
    }

  const after = new Map<string, boolean>();
  const affected = new Set<string>();
  for (const key of touched) {
    const holders = holdersOf(store, key, leaving);
    const stock = holders.staying.length + (coming.get(key) ?? 0) >= RECURS_FROM;
    after.set(key, stock);
    if (stock !== holders.recurs) for (const id of holders.staying) affected.add(id);
  }
  // Told now, for once the letters affected are taken out nobody can tell how many hold a sentence.
  for (const id of affected)
    for (const key of sentencesHeld(store, id))
      if (!after.has(key)) after.set(key, holdersOf(store, key, new Set()).recurs);
  return { affected, recurs: (sentence) => after.get(sentenceKey(sentence)) ?? false };
}

function sentencesHeld(store: Store, id: string): Iterable<string> {
  const letter = store.letters.get(id);
  return letter ? unmarkedSentencesOf(letter) : [];
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

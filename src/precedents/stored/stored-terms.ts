import SearchableMap from 'minisearch/SearchableMap';
import { type Dictionary, dictionaryOf } from '../dictionary.ts';
import { revisionOf, type Store } from './store.ts';

/** Words that a dictionary remembers what they may stand for, until letters change. */
const MOST_REMEMBERED = 1_000;
const BEHIND_ALL = '\u{10ffff}';

/**
 * The stored terms as a dictionary. Their order on disk answers what begins so; of near spellings
 * only terms of the same first letter and about the same length are looked at, which is all that
 * `dictionaryOf` asks for.
 */
export function storedDictionary(store: Store, isName: (term: string) => boolean): Dictionary {
  const { frequency, near } = dictionaryOf(
    {
      frequency: (term) => store.terms.get(term) ?? 0,
      beginning: (start) => store.terms.getKeys({ start, end: start + BEHIND_ALL }),
      *within(term, errors) {
        const [first = ''] = term;
        const alike = new SearchableMap<number>();
        for (const key of store.terms.getKeys({ start: first, end: first + BEHIND_ALL }))
          if (Math.abs(key.length - term.length) <= errors) alike.set(key, 1);
        for (const [key, [, distance]] of alike.fuzzyGet(term, errors)) yield [key, distance];
      },
    },
    isName,
  );
  const remembered = new Map<string, ReturnType<Dictionary['near']>>();
  let revision = -1;
  return {
    frequency,
    near(term) {
      const now = revisionOf(store);
      if (now !== revision || remembered.size >= MOST_REMEMBERED) remembered.clear();
      revision = now;
      const found = remembered.get(term) ?? near(term);
      remembered.set(term, found);
      return found;
    },
  };
}

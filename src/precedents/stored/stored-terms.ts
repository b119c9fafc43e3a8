import SearchableMap from 'minisearch/SearchableMap';
import { type Dictionary, dictionaryOf } from '../dictionary.ts';
import { revisionOf, type Store } from './store.ts';

/**
 * The stored terms as a dictionary. Their order on disk answers what begins so; a radix tree for
 * near spellings is made when a question first has a word that no letter has.
 */
export function storedDictionary(store: Store, isName: (term: string) => boolean): Dictionary {
  let tree: SearchableMap<number> | undefined;
  let treeOf = -1;
  function spelling(): SearchableMap<number> {
    const revision = revisionOf(store);
    if (tree && treeOf === revision) return tree;
    tree = new SearchableMap();
    for (const term of store.terms.getKeys()) if (/^\p{L}/u.test(term)) tree.set(term, 1);
    treeOf = revision;
    return tree;
  }
  return dictionaryOf(
    {
      frequency: (term) => store.terms.get(term) ?? 0,
      beginning: (start) => store.terms.getKeys({ start, end: `${start}\u{10ffff}` }),
      *within(term, errors) {
        for (const [key, [, distance]] of spelling().fuzzyGet(term, errors)) yield [key, distance];
      },
    },
    isName,
  );
}

import type { PrecedentSearch } from './search.ts';

/** The same search, each answer held back until `ready`: no question is answered from half a corpus. */
export function whenReady(search: PrecedentSearch, ready: Promise<void>): PrecedentSearch {
  const after = async <T>(answer: () => Promise<T>): Promise<T> => {
    await ready;
    return answer();
  };
  return {
    search: (...asked) => after(() => search.search(...asked)),
    tally: (...asked) => after(() => search.tally(...asked)),
    similar: (...asked) => after(() => search.similar(...asked)),
    corpus: () => after(() => search.corpus()),
    lookUp: (...asked) => after(() => search.lookUp(...asked)),
    newest: (...asked) => after(() => search.newest(...asked)),
    update: (change) => search.update(change),
  };
}

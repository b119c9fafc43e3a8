import type { Names } from '../../search/find-case.ts';
import { revisionOf, type Store } from './store.ts';

/** The stored names of letters; all of them are gone through only where no whole part was typed. */
export function storedNames(store: Store): Names {
  let all: (readonly [string, string[]])[] | undefined;
  let revision = -1;
  return {
    called: (whole) => store.called.getValues(whole),
    withPart: (part) => store.calledInPart.getValues(part),
    all() {
      const now = revisionOf(store);
      if (!all || now !== revision) {
        const ids = new Map<string, string[]>();
        for (const { key, value } of store.called.getRange()) {
          const list = ids.get(key);
          if (list) list.push(value);
          else ids.set(key, [value]);
        }
        all = [...ids];
        revision = now;
      }
      return all;
    },
  };
}

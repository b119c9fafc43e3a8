import { openPrecedents } from '../../src/precedents/stored/open-precedents.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import type { Engine } from './engine.ts';

const BATCH = 1_000;
const page = { offset: 0, limit: 5, sort: 'relevance' } as const;

export const ours: Engine = {
  name: 'this project',
  mostLetters: Number.POSITIVE_INFINITY,
  async build(determinations, folder) {
    const precedents = openPrecedents(folder, loadVocabulary(), 'bench');
    let put = [];
    for await (const one of determinations) {
      put.push(one);
      if (put.length < BATCH) continue;
      await precedents.update({ put, remove: [] });
      put = [];
    }
    await precedents.update({ put, remove: [] });
    await precedents.close();
  },
  async open(folder) {
    const { search, update } = openPrecedents(folder, loadVocabulary(), 'bench');
    return {
      ask: ({ kind, question }) =>
        kind === 'outcomes' ? search.tally(question) : search.search(question, page),
      add: (put) => update({ put, remove: [] }),
    };
  },
};

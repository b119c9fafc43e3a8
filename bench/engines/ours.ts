import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../../src/library/library.ts';
import type { Engine } from './engine.ts';

const page = { offset: 0, limit: 5, sort: 'relevance' } as const;

const lettersIn = (folder: string) => join(folder, 'letters');
const dataIn = (folder: string) => join(folder, 'data');
const opened = (folder: string) => openLibrary(lettersIn(folder), { dataDir: dataIn(folder) });

/** The product's own way: a folder of text files, read, parsed and indexed into a `DATA_DIR`. */
export const ours: Engine = {
  name: 'this project',
  mostLetters: Number.POSITIVE_INFINITY,
  async prepare(letters, folder) {
    await mkdir(lettersIn(folder));
    for (const file of await readdir(letters.folder))
      await link(join(letters.folder, file), join(lettersIn(folder), file));
  },
  async build(_, folder) {
    const { fill, close } = await opened(folder);
    await fill();
    await close();
  },
  async open(folder) {
    const { library, fill } = await opened(folder);
    const { search, vocabulary } = library;
    return {
      vocabulary,
      ask: ({ kind, question }) =>
        kind === 'outcomes' ? search.facets(question) : search.search(question, page),
      async add(more) {
        for (const file of await readdir(more.folder))
          await copyFile(join(more.folder, file), join(lettersIn(folder), file));
        await fill();
      },
    };
  },
  environment: (folder) => ({ CORPUS_DIR: lettersIn(folder), DATA_DIR: dataIn(folder) }),
};

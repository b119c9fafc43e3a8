import { openLetterStore } from '../../src/search/minisearch/letter-store.ts';
import { openEmbeddedEngine } from '../../src/search/minisearch/open-engine.ts';
import { changesToTakeIn } from './changes-to-take-in.ts';
import { changeOf } from './engine.ts';
import { smallVocabulary } from './vocabulary.ts';

/** A process to be killed: takes in the changes that a file of letters has not had, one by one. */
const file = process.argv[2] as string;
const { letters } = await openEmbeddedEngine({
  store: openLetterStore(file),
  vocabulary: smallVocabulary,
  snapshot: `${file}.index`,
  lettersASnapshot: 5,
});
process.stdout.write('ready\n');
const files = await letters.files();
for (const [i, change] of changesToTakeIn.entries()) {
  const mark = `change ${i}`;
  if (files.has(mark)) continue;
  const seen: [string, { stamp: string; letter: null }][] = [[mark, { stamp: '', letter: null }]];
  await letters.update(changeOf(change, { seen, gone: [] }));
}
await letters.close();
process.stdout.write('done\n');

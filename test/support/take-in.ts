import { openStore } from '../../src/precedents/stored/store.ts';
import { changesToTakeIn } from './changes-to-take-in.ts';
import { writeLetters } from './write-letters.ts';

/** A process to be killed: takes in the changes that a folder's store has not had, one by one. */
const store = openStore(process.argv[2] as string, 'test');
process.stdout.write('ready\n');
for (const [i, change] of changesToTakeIn.entries()) {
  const mark = `change ${i}`;
  if (store.files.get(mark)) continue;
  writeLetters(store, change, { seen: [[mark, { stamp: '', id: null }]], gone: [] });
}
await store.root.close();
process.stdout.write('done\n');

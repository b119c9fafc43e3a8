import { makingOf, openStore } from '../../src/precedents/stored/store.ts';

/** A process that opens a folder's store as soon as it is told to, and says which store it got. */
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  const store = openStore(process.argv[2] as string, 'test');
  process.stdout.write(`${makingOf(store)}\n`);
  await store.root.close();
  process.exit(0);
});

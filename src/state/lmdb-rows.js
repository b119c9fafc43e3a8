import { open } from 'lmdb';

/**
 * Prints the rows of a state that an earlier version kept in LMDB, one JSON object a line: its
 * table, its key, and its value as JSON text. Run as a process of its own, for LMDB may end the
 * process that opens a damaged file. Arguments: the folder, then the names of the tables.
 */
const [folder, ...tables] = process.argv.slice(2);
const root = open({ path: folder, readOnly: true, maxDbs: 8 });
for (const table of tables) {
  const rows = root.openDB({ name: table, encoding: 'string' })?.getRange() ?? [];
  // LMDB gives a key of one part without its list.
  for (const { key: parts, value } of rows) {
    const key = [parts].flat();
    process.stdout.write(`${JSON.stringify({ table, key, value })}\n`);
  }
}

import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/**
 * What can be told of a store's file before LMDB opens it: a file that was cut off or overwritten
 * may end the process that does. Marks stand beside it: `-size`, how long it was after the last
 * change, and `-opening`, who is opening it just now.
 */
const sizeBeside = (path: string) => `${path}-size`;
const openingBeside = (path: string) => `${path}-opening`;

/** Notes how long the store's file is: it only ever grows, so one that is shorter was cut off. */
export function noteSize(path: string): void {
  writeFileSync(sizeBeside(path), String(statSync(path).size));
}

/** When that was noted last, in milliseconds since 1970. */
export const notedAt = (path: string): number =>
  statSync(sizeBeside(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Is there a file that LMDB may open? */
export const mayBeOpened = (path: string): boolean =>
  isWhole(path) && isLmdb(path) && !wasLostOpening(path);

/** Throws a store away, with everything beside it. */
export function throwAway(path: string): void {
  for (const one of [path, `${path}-lock`, sizeBeside(path), openingBeside(path)])
    rmSync(one, { force: true });
}

/** Opens a file's store, leaving a mark for the next process where this one does not outlive it. */
export function openedWithMark<T>(path: string, open: () => T): T {
  writeFileSync(openingBeside(path), String(process.pid));
  const opened = open();
  rmSync(openingBeside(path), { force: true });
  return opened;
}

function isWhole(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const noted = existsSync(sizeBeside(path)) ? Number(readFileSync(sizeBeside(path), 'utf8')) : 0;
  return size > 0 && size >= noted;
}

/** LMDB's own mark stands behind the header of its first page. */
const MAGIC = Buffer.from('dec0efbe', 'hex');

function isLmdb(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(64);
    readSync(file, start, 0, start.length, 0);
    return start.includes(MAGIC);
  } finally {
    closeSync(file);
  }
}

function wasLostOpening(path: string): boolean {
  if (!existsSync(openingBeside(path))) return false;
  const pid = Number(readFileSync(openingBeside(path), 'utf8'));
  try {
    process.kill(pid, 0);
    return pid === process.pid;
  } catch {
    return true;
  }
}

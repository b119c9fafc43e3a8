import { opendirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

const KINDS = new Set(['.txt', '.pdf']);

export const isLetterName = (file: string) => KINDS.has(extname(file).toLowerCase());

/**
 * Files and folders → the letters there, one at a time, in the order given and by path within a
 * folder. A path to a file is given whatever its name is; a folder gives its `.txt` and `.pdf` files,
 * at any depth, hidden ones left out. A path that does not exist is given as it is: the reader
 * rejects it.
 */
export async function* findLetters(paths: string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const folder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (folder) yield* await lettersUnder(path);
    else yield path;
  }
}

/** Names that are read before the event loop is let go. */
const NAMES_A_TURN = 1_000;

async function lettersUnder(folder: string): Promise<string[]> {
  const letters: string[] = [];
  let names = 0;
  for (const letter of lettersIn(folder)) {
    if (letter !== undefined) letters.push(letter);
    names += 1;
    if (names % NAMES_A_TURN === 0) await nextTurn();
  }
  return letters.sort();
}

/**
 * The letters of a folder as `findLetters` gives them, but one by one in the order of the file system:
 * to read and sort all names of a large folder at once would hold the event loop. `undefined` stands
 * for an entry that is no letter, so that the caller can let the event loop go there too. Reads
 * synchronously, as a promise for each name takes longer than the name.
 */
export function* lettersIn(folder: string): Generator<string | undefined> {
  const found = openedFolder(folder);
  if (!found) return;
  const inFolder = join(folder, 'x').slice(0, -1);
  try {
    for (let entry = found.readSync(); entry; entry = found.readSync()) {
      const path = inFolder + entry.name;
      if (entry.name.startsWith('.')) yield undefined;
      else if (entry.isDirectory()) yield* lettersIn(path);
      else if (isLetterName(entry.name) && (entry.isFile() || isFile(path))) yield path;
      else yield undefined;
    }
  } finally {
    found.closeSync();
  }
}

function openedFolder(folder: string) {
  try {
    return opendirSync(folder, { bufferSize: 256 });
  } catch {
    return undefined;
  }
}

/** A link counts where it leads to a file; links to folders are not followed: they may form a circle. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

import { opendir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const KINDS = new Set(['.txt', '.pdf']);

export const isLetterName = (file: string) => KINDS.has(extname(file).toLowerCase());

/**
 * Files and folders → the letters there, one at a time, in the order given and by path within a
 * folder. A file named outright is given whatever its name is; a folder gives its `.txt` and
 * `.pdf`, at any depth, hidden ones left out. A path that does not exist is given as it is, for
 * the reader to reject.
 */
export async function* findLetters(paths: string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const folder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (folder) yield* lettersUnder(path);
    else yield path;
  }
}

async function* lettersUnder(folder: string): AsyncGenerator<string> {
  const letters: string[] = [];
  for await (const letter of lettersIn(folder)) letters.push(letter);
  yield* letters.sort();
}

/**
 * The letters of a folder as `findLetters` gives them, but as they come: all names of a large
 * folder at once, or in order, would hold up whoever waits.
 */
export async function* lettersIn(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder, { bufferSize: 256 }).catch(() => []);
  for await (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* lettersIn(path);
    else if (isLetterName(entry.name) && (entry.isFile() || (await isFile(path)))) yield path;
  }
}

/** A link counts where it leads to a file; links to folders are not followed: they may lead in circles. */
const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

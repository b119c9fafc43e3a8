import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const KINDS = new Set(['.txt', '.pdf']);

export const isLetterName = (file: string) => KINDS.has(extname(file).toLowerCase());

/**
 * Files and folders → the letters there, one at a time, in the order given and by name within a
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
  const entries = await entriesIn(folder).catch(() => new Map<string, Dirent>());
  for (const name of [...entries.keys()].sort()) {
    const entry = entries.get(name);
    if (!entry || name.startsWith('.')) continue;
    const path = join(folder, name);
    if (entry.isDirectory()) yield* lettersUnder(path);
    else if (isLetterName(name) && (entry.isFile() || (await isFile(path)))) yield path;
  }
}

/** By name. Some at a time, for all of a large folder at once would hold up whoever waits. */
async function entriesIn(folder: string): Promise<Map<string, Dirent>> {
  const entries = new Map<string, Dirent>();
  for await (const entry of await opendir(folder, { bufferSize: 256 }))
    entries.set(entry.name, entry);
  return entries;
}

/** A link counts where it leads to a file; links to folders are not followed: they may lead in circles. */
const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

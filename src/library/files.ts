import { statSync } from 'node:fs';
import { lettersIn } from '../letters/find.ts';
import { createTurns } from './turns.ts';

/**
 * A file as it was when it was read: its size and time, and the letter that it holds, if any, or
 * of which it is a copy.
 */
export type FileSeen = { stamp: string; id: string | null; copyOf?: string };

/** Sizes and times of files. */
export type Stamps = Map<string, string>;

/** The letters of a folder by their names. */
export async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const turns = createTurns();
  for (const file of lettersIn(folder)) {
    if (turns.isOver()) await turns.next();
    if (file !== undefined) found.push(file);
  }
  return found;
}

/** Files → by their names alone, those not `held`, those that are, and what is held but not there. */
export async function byNames(found: string[], held: ReadonlyMap<string, FileSeen>) {
  const fresh: string[] = [];
  const kept: string[] = [];
  const gone: string[] = [];
  const there = new Set<string>();
  const turns = createTurns();
  for (const file of found) {
    if (turns.isOver()) await turns.next();
    there.add(file);
    (held.has(file) ? kept : fresh).push(file);
  }
  for (const file of kept.length === held.size ? [] : held.keys()) {
    if (turns.isOver()) await turns.next();
    if (!there.has(file)) gone.push(file);
  }
  return { fresh, kept, gone };
}

/**
 * Those of some files that are new or have changed since they were `held`, each with its size and
 * time. They are asked for at once, which is 2.6 times as quick as in the background.
 */
export async function changedOf(
  files: string[],
  held: ReadonlyMap<string, FileSeen>,
): Promise<Stamps> {
  const changed: Stamps = new Map();
  const turns = createTurns();
  for (const file of files) {
    if (turns.isOver()) await turns.next();
    const stamp = stampOf(file);
    if (stamp !== undefined && held.get(file)?.stamp !== stamp) changed.set(file, stamp);
  }
  return changed;
}

/** Whether a file is as it was `before`, when its size and time were asked for. */
export const settledSince =
  (before: Stamps) =>
  ([file, stamp]: [file: string, stamp: string]) =>
    before.get(file) === stamp;

function stampOf(file: string): string | undefined {
  const seen = statOf(file);
  return seen && `${seen.size} ${seen.mtimeMs}`;
}

/** When names last came into a folder itself or went, in milliseconds since 1970. */
export const touchedAt = (folder: string): number => statOf(folder)?.mtimeMs ?? 0;

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

import { statSync } from 'node:fs';
import { lettersIn } from '../letters/find.ts';
import { createTurns } from '../turns.ts';

/** Files with their size and time, as one text each: another text means another file. */
export type Stamps = Map<string, string>;

/** The letters of a folder by their names, in no order. A folder that is not there has none. */
export async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const turns = createTurns();
  for (const file of lettersIn(folder)) {
    if (turns.isOver()) await turns.next();
    if (file !== undefined) found.push(file);
  }
  return found;
}

/**
 * Those of some files that are new or have changed since they were `known`. They are asked for
 * without promises, which would take longer than the asking.
 */
export async function changedOf(
  files: string[],
  known: ReadonlyMap<string, { stamp: string }>,
): Promise<Stamps> {
  const changed: Stamps = new Map();
  const turns = createTurns();
  for (const file of files) {
    if (turns.isOver()) await turns.next();
    const stamp = stampOf(file);
    if (stamp !== undefined && known.get(file)?.stamp !== stamp) changed.set(file, stamp);
  }
  return changed;
}

function stampOf(file: string): string | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found && `${found.size} ${found.mtimeMs}`;
  } catch {
    return undefined;
  }
}

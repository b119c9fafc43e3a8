import type { FileSeen } from './files.ts';

/** What a search is to take out, and what is to be forgotten of files. */
export type Orphans = { ids: string[]; files: string[] };

/**
 * Which file holds which letter. A letter may stand in several files: one of them holds it, the
 * others are copies, and one of those takes its place when it goes or becomes another letter.
 */
export type Claims = {
  /** Each file as it was when it was read. */
  held: ReadonlyMap<string, FileSeen>;
  /** What was known of a file before; where two held one letter (a move broke off), one is a copy. */
  recall(file: string, seen: FileSeen): void;
  /** A file is gone. */
  leave(file: string): void;
  /** A file was read: to a letter, or to none. A copy has no `id` in what is returned. */
  take(file: string, stamp: string, id: string | null): FileSeen;
  /** What was read of these files is lost: they will be read again. */
  redo(files: Iterable<string>): void;
  /** Copies of letters that no file holds any more. */
  copiesOfOrphans(): string[];
  /** Letters of files that became others: what only this process knows, and soon to be told. */
  displaced(): Orphans;
  /** All that no file holds any more; of files that are gone it is known as long as they are. */
  orphans(): Orphans;
  /** Some of that has been taken out. */
  settle(orphans: Orphans): void;
};

export function createClaims(): Claims {
  const held = new Map<string, FileSeen>();
  /** The file that each letter comes from. */
  const owners = new Map<string, string>();
  const left = new Set<string>();
  const displaced = new Set<string>();
  const gone = new Set<string>();

  return {
    held,
    recall(file, seen) {
      const { stamp, id } = seen;
      const isCopy = id !== null && (owners.get(id) ?? file) !== file;
      held.set(file, isCopy ? { stamp, id: null, copyOf: id } : seen);
      if (id !== null && !isCopy) owners.set(id, file);
    },
    leave(file) {
      const id = held.get(file)?.id ?? null;
      held.delete(file);
      gone.add(file);
      if (id === null) return;
      owners.delete(id);
      left.add(id);
    },
    take(file, stamp, id) {
      const before = held.get(file)?.id ?? null;
      if (before !== null && before !== id) {
        owners.delete(before);
        displaced.add(before);
      }
      const isCopy = id !== null && (owners.get(id) ?? file) !== file;
      const seen = isCopy ? { stamp, id: null, copyOf: id } : { stamp, id };
      held.set(file, seen);
      if (id === null || isCopy) return seen;
      owners.set(id, file);
      left.delete(id);
      displaced.delete(id);
      return seen;
    },
    redo(files) {
      for (const file of files) {
        const seen = held.get(file);
        if (seen) held.set(file, { ...seen, stamp: '' });
      }
    },
    copiesOfOrphans() {
      if (left.size + displaced.size === 0) return [];
      return [...held].flatMap(([file, { copyOf }]) =>
        copyOf !== undefined && (left.has(copyOf) || displaced.has(copyOf)) ? [file] : [],
      );
    },
    displaced: () => ({ ids: [...displaced], files: [] }),
    orphans: () => ({
      ids: [...displaced, ...left],
      files: [...gone].filter((file) => !held.has(file)),
    }),
    settle({ ids, files }) {
      for (const id of ids) {
        left.delete(id);
        displaced.delete(id);
      }
      for (const file of files) gone.delete(file);
    },
  };
}

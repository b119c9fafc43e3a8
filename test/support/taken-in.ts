import type { FolderChange } from '../../src/library/sync.ts';
import type { KnownFile } from '../../src/search/engine.ts';

/** What an engine would hold after some changes, each taken in whole or not at all. */
export function createTakenIn() {
  const letters = new Map<string, { file: string; heading: string }>();
  const files = new Map<string, KnownFile>();
  return {
    letters,
    known: files,
    take({ put, remove, files: { seen, gone } }: FolderChange) {
      for (const id of remove) letters.delete(id);
      for (const { determination } of put)
        letters.set(determination.id, {
          file: determination.source.file,
          heading: determination.decisions[0]?.heading ?? '',
        });
      for (const [file, known] of seen) files.set(file, known);
      for (const file of gone) files.delete(file);
    },
    files: async () => new Map(files),
    sources: async () => new Map([...letters].map(([id, { file }]) => [id, file])),
    refresh: async () => false,
  };
}

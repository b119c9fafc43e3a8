import type { Determination } from '../../src/determinations/determination.ts';
import type { LetterChange, SearchEngine } from '../../src/search/engine.ts';
import { documentsOf } from '../../src/search/fields.ts';
import { openLetterStore } from '../../src/search/minisearch/letter-store.ts';
import { openEmbeddedEngine } from '../../src/search/minisearch/open-engine.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** Determinations to take in, and ids to take out. */
export type Determinations = { put: Determination[]; remove: string[] };

/** An engine as tests use it: asked, and filled by hand. */
export type FilledByHand = SearchEngine & { update(change: Determinations): Promise<void> };

/** The same as a change of an engine's letters, with what is known of files where that matters. */
export const changeOf = (
  { put, remove }: Determinations,
  files: LetterChange['files'] = { seen: [], gone: [] },
): LetterChange => ({
  put: put.map((determination) => ({ determination, documents: documentsOf(determination) })),
  remove,
  files,
});

/** The embedded engine, empty, with its letters in memory. */
export async function emptyEngine(vocabulary: Vocabulary): Promise<FilledByHand> {
  const store = openLetterStore(':memory:');
  const { engine, letters } = await openEmbeddedEngine({ store, vocabulary });
  return {
    ...engine,
    update: (change) => letters.update(changeOf(change)),
  };
}

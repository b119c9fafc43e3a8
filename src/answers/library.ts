import type { SearchEngine } from '../search/engine.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What answers are made from. */
export type Library = { search: SearchEngine; vocabulary: Vocabulary };

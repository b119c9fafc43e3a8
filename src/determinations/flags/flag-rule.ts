import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Decision } from '../determination.ts';

/** A decision before its flags are known. */
export type Unflagged = Omit<Decision, 'flags'>;

/** What a flag may depend on besides the decision itself. */
export type LetterContext = {
  /** All decisions of the letter. */
  decisions: Unflagged[];
  summary: string;
  /** Null where treatments are not to be recognised. */
  vocabulary: Vocabulary | null;
};

/** A flag; `shown` gives the words of the letter that show it, verbatim, or undefined. */
export type FlagRule = {
  flag: string;
  shown: (decision: Unflagged, letter: LetterContext) => string | undefined;
};

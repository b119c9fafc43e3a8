import { treatmentsNamed } from '../../vocabulary/treatments-in-text.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { flags as patterns } from '../patterns/flags.ts';
import { sentencesOf } from '../sentences.ts';
import type { LetterContext, Unflagged } from './flag-rule.ts';
import { sentenceWith } from './sentence-with.ts';

/**
 * The words that say that utilization review approved a part of a request: in its heading, in its
 * rationale, or in a sentence of the summary that names this treatment, or none where the letter
 * decides on nothing else.
 */
export function modifiedByReview(
  { heading, rationale, treatments }: Unflagged,
  { decisions, summary, vocabulary }: LetterContext,
): string | undefined {
  const names = new Set(treatments.map(({ name }) => name));
  const ofThisItem = (sentence: string) => {
    const modified = namesModified(sentence, vocabulary);
    if (modified.length > 0) return modified.some((name) => names.has(name));
    return decisions.length === 1 && patterns.ofRequest.test(sentence);
  };
  return (
    sentenceWith(heading, patterns.partAuthorized) ??
    sentencesOnModifying(rationale)[0] ??
    sentencesOnModifying(summary).find(ofThisItem)
  );
}

const sentencesOnModifying = (text: string): string[] =>
  patterns.modified.test(text)
    ? sentencesOf(text)
        .map((sentence) => sentence.text)
        .filter((said) => patterns.modified.test(said) && !patterns.modifiedOther.test(said))
    : [];

/** "His Norco was approved, baclofen was modified, and Mobic was denied." → baclofen alone. */
function namesModified(sentence: string, vocabulary: Vocabulary | null): string[] {
  if (!vocabulary) return [];
  const clauses = sentence
    .split(patterns.clause)
    .filter((clause) => patterns.modified.test(clause));
  return clauses.flatMap((clause) =>
    treatmentsNamed(vocabulary, clause).map(({ treatment }) => treatment.name),
  );
}

import type { Name } from './names.ts';
import { phrasesIn, type Token, tokensOf, wordsOf } from './phrases.ts';
import type { TreatmentRow } from './schemas.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** A place where a text names a treatment: the rows that carry the name, the likeliest first. */
export type Mention = {
  treatments: TreatmentRow[];
  from: number;
  to: number;
  start: number;
  end: number;
};

/** How near a word must stand to turn the sense of a name, in tokens. */
const BESIDE = 3;

/** Whether general names ("evaluation") count: where nothing more definite is named, or never. */
export type General = 'where alone' | 'never';

/**
 * Where a text names treatments, in order. A name that also means something else is read by the
 * words beside it.
 */
export function mentionsIn(
  vocabulary: Vocabulary,
  text: string,
  general: General,
  tokens = tokensOf(text),
): Mention[] {
  const named = phrasesIn(vocabulary.names, text, tokens).flatMap(({ values, ...place }) => {
    const meant = meantBeside(vocabulary, values, tokens, place);
    return meant.length > 0 ? [{ ...place, meant }] : [];
  });
  const definite = named.filter(({ meant }) => meant[0]?.bond !== 'weak');
  const counted = general === 'where alone' && definite.length === 0 ? named : definite;
  return counted.map(({ meant, ...place }) => ({
    ...place,
    treatments: meant.map(({ treatment }) => treatment),
  }));
}

function meantBeside(
  vocabulary: Vocabulary,
  names: Name[],
  tokens: Token[],
  { from, to }: { from: number; to: number },
): Name[] {
  const collisions = vocabulary.collisionsOf.get(wordsOf(tokens.slice(from, to)));
  if (!collisions) return names;
  const near = new Set(
    [...tokens.slice(Math.max(0, from - BESIDE), from), ...tokens.slice(to, to + BESIDE)].map(
      ({ word }) => word,
    ),
  );
  const collision = collisions.find(({ beside }) =>
    beside.some((words) => words.every((word) => near.has(word))),
  );
  if (!collision) return names;
  return vocabulary.treatments
    .filter(({ name }) => name === collision.means)
    .map((treatment) => ({ treatment, bond: 'own' }));
}

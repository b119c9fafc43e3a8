import { regionsIn } from '../vocabulary/regions.ts';
import { correctionsOf } from '../vocabulary/spelling.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isNamed } from './treatments.ts';

/** A text with its misspelt names put right. */
export type Corrected = {
  text: string;
  /** `cyclobenzeprine → cyclobenzaprine`, or null where nothing was corrected. */
  corrected: string | null;
  /** The words as they were typed at `[start, end)` of the corrected text. */
  typedAt(start: number, end: number): string;
};

type Correction = { start: number; end: number; typed: string; word: string };

const WORD = /\p{L}+/gu;
/** More misspelt names than this are not a question. */
const MOST = 20;

/**
 * Corrects misspelt names of treatments in a question. Only a word is corrected that neither the
 * vocabulary nor the list of correct words knows, and only where the result is a name. Where two
 * names are as near, the word stays.
 */
export function correctedNames(vocabulary: Vocabulary, text: string): Corrected {
  const proposed = [...text.matchAll(WORD)]
    .flatMap(({ 0: typed, index: start }): Correction[] => {
      const [word, other] = correctionsOf(vocabulary, typed);
      return word && !other ? [{ start, end: start + typed.length, typed, word }] : [];
    })
    .slice(0, MOST);
  const all = withCorrections(text, proposed);
  const isName = (place: { start: number; end: number }) =>
    isNamed(vocabulary, all.text, place) ||
    regionsIn(vocabulary, all.text).some(
      ({ start, end }) => start <= place.start && place.end <= end,
    );
  const { text: right, places } = withCorrections(
    text,
    proposed.filter((_, at) => isName(all.places[at] as Correction)),
  );
  const said = places.map(({ typed, word }) => `${typed} → ${word}`);
  return {
    text: right,
    corrected: said.length > 0 ? [...new Set(said)].join(', ') : null,
    typedAt: (start, end) =>
      places
        .filter((place) => start <= place.start && place.end <= end)
        .reduceRight(
          (typed, place) =>
            typed.slice(0, place.start - start) + place.typed + typed.slice(place.end - start),
          right.slice(start, end),
        ),
  };
}

/** The text with each correction made, and where each then stands. */
function withCorrections(text: string, corrections: Correction[]) {
  let right = '';
  let from = 0;
  const places = corrections.map((correction) => {
    right += text.slice(from, correction.start);
    const start = right.length;
    right += correction.word;
    from = correction.end;
    return { ...correction, start, end: right.length };
  });
  return { text: right + text.slice(from), places };
}

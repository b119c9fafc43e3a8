import { phrasesIn, tokensOf } from '../vocabulary/phrases.ts';
import { regionsIn } from '../vocabulary/regions.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { cleanQuestion, straight } from './normalize.ts';
import { withOutcomeWord } from './outcome-words.ts';
import { parseFilters } from './parse-filters.ts';
import type { Question } from './question.ts';
import { correctedNames } from './spelling.ts';
import { treatmentsAsked } from './treatments.ts';
import { wordsOf } from './words.ts';

/** A question, or one sentence to the asker that says what is wrong and what can be asked. */
export type ParsedQuestion =
  | { kind: 'question'; question: Question }
  | { kind: 'problem'; message: string };

/**
 * Reads a question as people type it: treatments, classes, body regions and forms of drugs, filters
 * (`outcome:overturned`), quoted phrases, `-words`; what remains only orders the answer. Misspelt
 * names of treatments are corrected.
 * @param typed any text; what is far too long for a question is not read
 */
export function parseQuestion(typed: string, vocabulary: Vocabulary): ParsedQuestion {
  const text = cleanQuestion(typed);
  const read = parseFilters(straight(text));
  if (read.kind === 'problem') return read;
  const { phrases, without } = read.parts;
  const { filters, rest } = withOutcomeWord(read.parts.filters, read.parts.rest);
  const spelt = correctedNames(vocabulary, rest);
  const asked = treatmentsAsked(vocabulary, spelt.text, spelt.typedAt);
  const { treatments, forms, mentions } = asked;
  const regions = asked.narrowsByRegion ? regionsAsked(vocabulary, spelt.text) : [];
  const formsNamed = phrasesIn(vocabulary.formNames, spelt.text, tokensOf(spelt.text)).filter(
    ({ values }) => values.some(({ name }) => forms.includes(name)),
  );
  const parts = [mentions, phrases, without, Object.keys(filters)];
  return {
    kind: 'question',
    question: {
      text,
      treatments,
      regions: [...new Set(regions.map(({ name }) => name))],
      forms,
      words: wordsOf(spelt.text, [...mentions, ...regions, ...formsNamed], {
        hasRegion: regions.length > 0,
        alone: parts.every(({ length }) => length === 0),
      }),
      phrases,
      without,
      filters,
      corrected: spelt.corrected,
    },
  };
}

// "MRI lumbar leg numbness": the leg is where the symptom is, not what is to be imaged.
const SYMPTOM = /^\s+(?:pain|numbness|weakness|tingling|symptoms?|paresthesias?)\b/iu;

function regionsAsked(vocabulary: Vocabulary, text: string) {
  const regions = regionsIn(vocabulary, text);
  const sites = regions.filter(({ end }) => !SYMPTOM.test(text.slice(end)));
  return sites.length > 0 ? sites : regions;
}

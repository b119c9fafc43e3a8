import { phrasesIn, tokensOf } from '../vocabulary/phrases.ts';
import { regionsIn } from '../vocabulary/regions.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { cleanQuestion, straight } from './normalize.ts';
import { withSpokenOutcome } from './outcome-words.ts';
import { readFilters } from './parse-filters.ts';
import type { Question } from './question.ts';
import { correctedNames } from './spelling.ts';
import { treatmentsAsked } from './treatments.ts';
import { wordsOf } from './words.ts';

/** A question as understood, or one sentence that says what is wrong and what can be asked. */
export type Understood =
  | { kind: 'question'; question: Question }
  | { kind: 'problem'; message: string };

/**
 * Reads a question as people type it: treatments, classes, body regions and forms of drugs, filters
 * (`outcome:overturned`), quoted phrases, `-words`; what remains only orders the answer. Misspelt
 * names of treatments are corrected.
 */
export function understand(typed: string, vocabulary: Vocabulary): Understood {
  const text = cleanQuestion(typed);
  const read = readFilters(straight(text));
  if (read.kind === 'problem') return read;
  const { phrases, without } = read.parts;
  const { filters, rest } = withSpokenOutcome(read.parts.filters, read.parts.rest);
  const spelt = correctedNames(vocabulary, rest);
  const asked = treatmentsAsked(vocabulary, spelt.text, spelt.typedAt);
  const { treatments, forms, spans } = asked;
  const regions = asked.narrowsByRegion ? regionsAsked(vocabulary, spelt.text) : [];
  const formsSaid = phrasesIn(vocabulary.formNames, spelt.text, tokensOf(spelt.text)).filter(
    ({ values }) => values.some(({ name }) => forms.includes(name)),
  );
  const alone = spans.length + phrases.length + without.length + Object.keys(filters).length === 0;
  const taken = [...spans, ...regions, ...formsSaid];
  return {
    kind: 'question',
    question: {
      text,
      treatments,
      regions: [...new Set(regions.map(({ name }) => name))],
      forms,
      words: wordsOf(spelt.text, taken, { hasRegion: regions.length > 0, alone }),
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

import { termsOf } from '../../analysis/analyzer.ts';
import { conceptsIn, conceptsOfGround } from '../../analysis/concepts.ts';
import type { Decision, ItemOutcome } from '../../determinations/determination.ts';
import { absencesIn } from '../../determinations/grounds/absence.ts';
import { historyOf } from '../../determinations/history.ts';
import type { VoicedSentence } from '../../determinations/voices.ts';
import { highlightsIn, termsAsked } from './highlights.ts';
import { listsGuidelines, speaksAgainst } from './reasons.ts';

/** A sentence with what it is worth in an excerpt; one of no weight says nothing of why. */
export type WeighedSentence = {
  sentence: VoicedSentence;
  weight: number;
  /** Does it hold words that were asked for? */
  asked: boolean;
  /** Does it give a ground? */
  ground: boolean;
};

/** Taken off the weight of the worker's history, unless it gives a ground. */
const HISTORY = 0.75;
/** Added for each word asked, for the ground of a concept asked, and where the words say the concept. */
const WORD_ASKED = 2;
const CONCEPT_OF_GROUND = 1.5;
const CONCEPT_SAID = 0.75;
/** Added from the first sentence on to the last: reasons stand behind what introduces them. */
const POSITION = 0.5;

const CONCLUDES = /\bmedically (?:un)?necessary\b|\bmedical(?:ly)? (?:necessity|appropriate)\b/i;
const WITH_REASON =
  /\b(?:given (?!the above)|due to|because(?! of these)|since|as (?:the|there|this)|exceed\w*|in excess|lack of|without)\b/i;
const SUPPORTS = /\b(?:reasonable|appropriate|consistent with|within the|meets?|met|supported?)\b/i;
const INTRODUCES =
  /\b(?:is|are) silent\b|\bnot (?:specifically )?address|^(?:this|the current|the) request is for\b|^this is a request\b|^my rationale\b|^the (?:patient|claimant|worker|injured worker) (?:is|was) (?:a|noted to have)\b/i;

/**
 * The sentences that may stand in the excerpt of a decision, each with its weight for the words
 * asked. They are the reviewer's own; where none of these says why, those that give a ground as well.
 */
export function weighSentences(
  { grounds, outcome }: Pick<Decision, 'grounds' | 'outcome'>,
  sentences: VoicedSentence[],
  words: string[],
): WeighedSentence[] {
  const given = grounds.map(({ sentence }) => sentence);
  const reasons = new Set(given.filter((sentence) => !listsGuidelines(sentence)));
  const history = historyOf(sentences);
  const worth = (sentence: VoicedSentence) =>
    weightOf(sentence.text, reasons, outcome) -
    (history.has(sentence) && !reasons.has(sentence.text) ? HISTORY : 0);
  const own = sentences.filter(({ voice }) => voice === 'reviewer');
  const usable = own.some((sentence) => worth(sentence) > 0)
    ? own
    : sentences.filter(({ voice, text }) => voice === 'reviewer' || reasons.has(text));
  const asked = termsAsked(words);
  const nearness = nearnessTo(words, grounds);
  return usable.map((sentence, i) => {
    const { text } = sentence;
    const found = highlightsIn(text, asked);
    const terms = new Set(found.map(([start, end]) => termsOf(text.slice(start, end))[0]));
    return {
      sentence,
      asked: found.length > 0,
      ground: reasons.has(text),
      weight:
        worth(sentence) + nearness(text) + WORD_ASKED * terms.size + (POSITION * i) / usable.length,
    };
  });
}

/** What a sentence is worth whatever was asked. */
function weightOf(text: string, reasons: ReadonlySet<string>, outcome: ItemOutcome): number {
  if (listsGuidelines(text)) return 0.5;
  if (reasons.has(text)) return 3;
  if (outcome === 'overturned' && speaksAgainst(text)) return -9;
  if (CONCLUDES.test(text) && !WITH_REASON.test(text)) return -9;
  if (INTRODUCES.test(text)) return -2;
  const tellsWhy = WITH_REASON.test(text) || SUPPORTS.test(text) || absencesIn(text).length > 0;
  return tellsWhy ? 1 : 0;
}

/** How near a sentence is to the concepts asked: by its words, and by the ground that it gives. */
function nearnessTo(words: string[], grounds: Decision['grounds']): (text: string) => number {
  const names = new Set(conceptsIn(words.flatMap(termsOf)).map(({ concept }) => concept.name));
  if (names.size === 0) return () => 0;
  return (text) => {
    const said = conceptsIn(termsOf(text)).some(({ concept }) => names.has(concept.name));
    const given = grounds.some(
      ({ ground, sentence }) =>
        sentence === text && conceptsOfGround(ground).some(({ name }) => names.has(name)),
    );
    return (said ? CONCEPT_SAID : 0) + (given ? CONCEPT_OF_GROUND : 0);
  };
}

import {
  byGuideline,
  type Mark,
  ofACase,
  ofThisCase,
  reported,
  SAYS,
  SOURCE,
  stock,
  textbook,
  textbookFinding,
} from './patterns/voices.ts';
import { remembered } from './remembered.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { sieveOf } from './sieve/sieve.ts';

/**
 * Who speaks in a sentence of a rationale:
 * `guideline` what guidelines, studies and textbooks say of everybody, and stock text;
 * `reported` what others said of this case (utilization review, the requesting provider);
 * `reviewer` the reviewer's own words on this worker and this request.
 */
export type Voice = 'guideline' | 'reported' | 'reviewer';
export type VoicedSentence = Sentence & { voice: Voice };

const QUOTE = /["“”]/g;
const CONCLUDES = /\bmedically (?:un)?necessary\b/i;
/** No mark of a voice stands further in than this. */
const HEAD = 2000;
/** How far in a guideline is named that opens its sentence: "As noted on page 82 of the MTUS …". */
const OPENING = 90;

/**
 * The sentences of a rationale, each with who speaks in it. Sentences that show no mark of their
 * own go on in the voice of the one before; an open quotation stays with the guideline until a
 * sentence that can only be of this case. `recurs`, where given, tells sentences that stand word
 * for word in the letters of many workers: unmarked ones of these are recital too.
 */
export const voicesOf = (
  rationale: string,
  recurs: (sentence: string) => boolean = () => false,
): VoicedSentence[] => voicesGiven(ownVoicesOf(rationale), recurs);

/** A sentence with who speaks in it by its own marks; undefined where it shows none. */
export type MarkedSentence = Sentence & { own: Voice | undefined };

/**
 * Rationales remembered, and how long one may be for that: a letter's are asked for again when it is
 * indexed, up to 32 letters later.
 */
const RATIONALES = 200;
const LONGEST_RATIONALE = 6_000;

/** The part of `voicesOf` that depends on the rationale alone. */
export const ownVoicesOf = remembered(ownVoicesIn, RATIONALES, LONGEST_RATIONALE);

function ownVoicesIn(rationale: string): readonly MarkedSentence[] {
  let quoted = false;
  return sentencesOf(rationale).map(({ text, start, end }) => {
    const { alone, inQuote, turnsQuote } = heard(text);
    const own = quoted ? inQuote : alone;
    if (own === 'reviewer') quoted = false;
    else if (turnsQuote) quoted = !quoted;
    return { text, start, end, own };
  });
}

/** The part of `voicesOf` that depends on what recurs. */
export function voicesGiven(
  sentences: readonly MarkedSentence[],
  recurs: (sentence: string) => boolean,
): VoicedSentence[] {
  let voice: Voice = 'reviewer';
  return sentences.map(({ text, start, end, own }) => {
    if (own) voice = own;
    else if (recurs(text)) voice = 'guideline';
    const said = { text, start, end, voice };
    // Who goes on after what others said, or after a conclusion that opens the rationale?
    if (voice === 'reported') voice = 'reviewer';
    if (start === 0 && CONCLUDES.test(text)) voice = 'guideline';
    return said;
  });
}

type Listed = { list: Mark[]; mark: RegExp };
const lists = [stock, reported, ofThisCase, textbookFinding, byGuideline, ofACase, textbook];
const marksIn = sieveOf(
  lists.flatMap((list) => list.map(({ mark }): Listed => ({ list, mark }))),
  ({ mark }) => [mark],
);

/** Who speaks in a sentence by its own marks: as it stands, and within an open quotation. */
type Heard = {
  alone: Voice | undefined;
  inQuote: Voice;
  /** Does it open a quotation that it does not close, or close one that it did not open? */
  turnsQuote: boolean;
};

const heard = remembered((text): Heard => {
  const turnsQuote = (text.match(QUOTE)?.length ?? 0) % 2 === 1;
  const head = text.slice(0, HEAD);
  const possible = marksIn(head);
  const shown = (list: Mark[]) => shows(list, head, possible);
  const always = inAnyCase(shown);
  if (always) return { alone: always, inQuote: always, turnsQuote };
  return { alone: unquoted(head, shown), inQuote: 'guideline', turnsQuote };
});

/** What is marked so strongly that no quotation around it matters. */
function inAnyCase(shown: (list: Mark[]) => boolean): Voice | undefined {
  if (shown(stock)) return 'guideline';
  if (shown(reported)) return 'reported';
  return shown(ofThisCase) ? 'reviewer' : undefined;
}

function unquoted(text: string, shown: (list: Mark[]) => boolean): Voice | undefined {
  if (shown(textbookFinding) || openedByGuideline(text) || shown(byGuideline)) return 'guideline';
  if (shown(ofACase)) return 'reviewer';
  return shown(textbook) ? 'guideline' : undefined;
}

const shows = (marks: Mark[], text: string, possible: Listed[]): boolean =>
  possible.some(({ list, mark }) => list === marks && mark.test(text));

/** "The MTUS recommends …", "According to page 41 of the guidelines, the drug is …". */
function openedByGuideline(text: string): boolean {
  if (/^(?:this|these (?!guidelines))/i.test(text)) return false;
  const source = SOURCE.exec(text.slice(0, OPENING + 40));
  if (!source || source.index > OPENING) return false;
  return SAYS.test(text.slice(source.index + source[0].length, source.index + 260));
}

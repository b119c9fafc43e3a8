import {
  boilerplate,
  byGuideline,
  ofACase,
  ofThisCase,
  reported,
  SAYS,
  SOURCE,
  textbook,
  textbookFinding,
  type VoicePattern,
} from './patterns/voices.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * Who speaks in a sentence of a rationale:
 * `guideline` what guidelines, studies and textbooks say of everybody, and boilerplate;
 * `reported` what others said of this case (utilization review, the requesting provider);
 * `reviewer` the reviewer's own words on this worker and this request.
 */
export type Voice = 'guideline' | 'reported' | 'reviewer';
export type VoicedSentence = Sentence & { voice: Voice };

const QUOTE = /["“”]/g;
const CONCLUDES = /\bmedically (?:un)?necessary\b/i;
/** Characters of a sentence that are read for its voice: no letter has a longer sentence. */
const LONGEST = 2000;
/** A guideline opens its sentence where it is named this early: "As noted on page 82 of the MTUS …". */
const OPENING = 90;

/**
 * The sentences of a rationale, each with who speaks in it. A sentence that does not tell by its
 * own words goes on in the voice of the one before; an open quotation stays with the guideline
 * until a sentence that can only be of this case.
 */
export function voicesOf(rationale: string): VoicedSentence[] {
  let quoted = false;
  let current: Voice = 'reviewer';
  return sentencesOf(rationale).map((sentence) => {
    const own = ownVoice(sentence.text.slice(0, LONGEST), quoted);
    if (own === 'reviewer') quoted = false;
    else if (leavesQuoteOpen(sentence.text)) quoted = !quoted;
    const voice = own ?? current;
    current = voiceAfter(sentence, voice);
    return { ...sentence, voice };
  });
}

/** Who goes on speaking: the reviewer after what others said, a guideline after an opening conclusion. */
function voiceAfter({ text, start }: Sentence, voice: Voice): Voice {
  if (start === 0 && CONCLUDES.test(text)) return 'guideline';
  return voice === 'reported' ? 'reviewer' : voice;
}

/** Does a sentence open a quotation that it does not close, or close one that it did not open? */
const leavesQuoteOpen = (text: string): boolean => (text.match(QUOTE)?.length ?? 0) % 2 === 1;

/** Who speaks in a sentence by its own words; undefined where they do not tell. */
function ownVoice(text: string, quoted: boolean): Voice | undefined {
  // These tell so surely that no quotation around them matters.
  if (fits(boilerplate, text)) return 'guideline';
  if (fits(reported, text)) return 'reported';
  if (fits(ofThisCase, text)) return 'reviewer';
  if (quoted || fits(textbookFinding, text) || openedByGuideline(text) || fits(byGuideline, text))
    return 'guideline';
  if (fits(ofACase, text)) return 'reviewer';
  return fits(textbook, text) ? 'guideline' : undefined;
}

const fits = (patterns: VoicePattern[], text: string): boolean =>
  patterns.some(({ pattern }) => pattern.test(text));

/** "The MTUS recommends …", "According to page 41 of the guidelines, the drug is …". */
function openedByGuideline(text: string): boolean {
  if (/^(?:this|these (?!guidelines))/i.test(text)) return false;
  const source = SOURCE.exec(text.slice(0, OPENING + 40));
  if (!source || source.index > OPENING) return false;
  return SAYS.test(text.slice(source.index + source[0].length, source.index + 260));
}

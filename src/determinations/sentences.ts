import { matchesOf } from './matches.ts';

/** A sentence of a text, cut out verbatim: `text.slice(start, end)`. */
export type Sentence = { text: string; start: number; end: number };

/** A full stop, or several, with the quotation marks and brackets that close behind it. */
const STOP = /[.!?]+["'”’)\]]*/g;
/** Never the end of a sentence: "Dr. Lee", "e.g. ice", "oral vs. topical". */
const NEVER_LAST =
  /^(?:dr|mr|mrs|ms|prof|e\.g|i\.e|eg|ie|vs|cf|pg|pp|p|ch|vol|sec|ver|fig|nos|approx|st|viz)$/i;
/** The end of a sentence only where a new one clearly opens: "10 mg. The", "Smith et al. However". */
const SELDOM_LAST = /^(?:al|inc|ltd|co|corp|dept|jr|sr|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$/;
/** Units and short forms that take a stop of their own: "10 mg. 3 times a day", "No. 4". */
const UNIT =
  /^(?:mg|mcg|ml|gm|gms|g|cc|kg|lb|lbs|tab|tabs|cap|caps|no|yr|yrs|hr|hrs|min|ft|in|x)$/i;
/** A spine level: "L2-3. L3-4" names two joints, not two sentences. */
const LEVEL = /^[CTLS]\d/;
const ADDRESS = /^\(?(?:https?:|www\.)/i;
/** "LBP. (Chou, 2007) (Mens, 2005) Sedation …": citations belong to the sentence before them. */
const CITATIONS = /(?:\s*\([^()]{0,160}\d{4}[a-z]?\)["'”’]?\.?)+/y;
const OPENING = /["'“‘([]*/y;
/** Characters before a stop in which its word is looked for. */
const LONGEST_WORD = 40;
const WORD = /[\p{L}\p{N}]{0,40}/uy;
/** Words that open sentences and are seldom names. */
const OPENER =
  /^(?:The|This|These|Those|There|That|It|He|She|They|We|In|On|At|As|For|If|Based|Given|However|Therefore|Thus|Hence|Furthermore|Moreover|Additionally|Also|According|Although|While|When|Per|No|A|An|Medical|Records?|Documentation|Claimant|Patient|Injured|Since|With|Without|After|Because|Consequently|Such|His|Her|Its|Their|My|MTUS|ODG|ACOEM|Guidelines?|Treatment|Requests?)$/;

/**
 * Cuts reflowed text into its sentences, in order, each verbatim with its place. Nothing but the
 * white space between sentences is left out. One pass with bounded looks back and ahead: linear.
 */
export function sentencesOf(text: string): Sentence[] {
  const ends = [...cutsOf(text), text.length];
  return ends.flatMap((end, at) => trimmed(text, ends[at - 1] ?? 0, end) ?? []);
}

/** The places at which one sentence ends and the next begins. */
function cutsOf(text: string): number[] {
  const cuts: number[] = [];
  let opened = 0;
  let item = 0;
  for (const stop of matchesOf(STOP, text)) {
    if (stop.index < opened) continue;
    const word = wordBefore(text, stop.index);
    const marker = /^\d{1,2}$/.test(word) ? Number(word) : 0;
    const markerAt = stop.index - word.length;
    const lead = marker > 0 ? text.slice(Math.max(opened, markerAt - 200), markerAt).trim() : 'x';
    const opensList = lead === '' || (marker === 1 && lead.endsWith(':'));
    if (opensList || (marker > 1 && marker === item + 1 && item > 0)) {
      // "1. Rest. 2. Ice": the number belongs to what follows it.
      if (!opensList) cuts.push(markerAt);
      opened = opensList ? opened : markerAt;
      item = marker;
      continue;
    }
    const end = afterCitations(text, stop.index + stop[0].length);
    if (!closes(text, word, stop[0], end)) continue;
    cuts.push(end);
    opened = end;
  }
  return cuts;
}

/** Does the stop after `word` end its sentence, with `end` the first place behind it? */
function closes(text: string, word: string, stop: string, end: number): boolean {
  if (end >= text.length) return true;
  const space = /\s/.test(text.charAt(end));
  OPENING.lastIndex = space ? end + 1 : end;
  const at = OPENING.lastIndex + (OPENING.exec(text)?.[0].length ?? 0);
  const next = wordAfter(text, at);
  if (next === '') return false;
  if (ADDRESS.test(word)) return space && /^[A-Z]/.test(next);
  if (!space) return /[a-z0-9)%\]"”]{2}$/.test(word + stop.slice(1)) && /^[A-Z][a-z]*$/.test(next);
  const plain = word.replace(/^[("'“‘[]+/, '');
  if (stop === '.' && NEVER_LAST.test(plain)) return false;
  if (stop === '.' && SELDOM_LAST.test(plain)) return OPENER.test(next);
  if (LEVEL.test(plain) && LEVEL.test(next)) return false;
  if (/^\d/.test(next)) return !UNIT.test(plain);
  if (/^[A-Z]/.test(next)) return true;
  return /^[a-z]{4,}$/.test(plain) && OPENER.test(next.charAt(0).toUpperCase() + next.slice(1));
}

function afterCitations(text: string, end: number): number {
  CITATIONS.lastIndex = end;
  return end + (CITATIONS.exec(text)?.[0].length ?? 0);
}

const wordBefore = (text: string, end: number): string =>
  /\S*$/.exec(text.slice(Math.max(0, end - LONGEST_WORD), end))?.[0] ?? '';

function wordAfter(text: string, start: number): string {
  WORD.lastIndex = start;
  return WORD.exec(text)?.[0] ?? '';
}

function trimmed(text: string, from: number, to: number): Sentence | undefined {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = to - (raw.length - raw.trimEnd().length);
  return start < end ? { text: text.slice(start, end), start, end } : undefined;
}

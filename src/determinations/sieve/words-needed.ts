/** What a pattern asks for, part by part; a `gap` is whatever cannot be told or may be missing. */
type Part = { text: string } | { choices: Part[][] } | 'edge' | 'gap';

/** The signs of a pattern: words, groups and looks around, classes, escapes, how often, any other sign. */
const TOKEN =
  /\w+(?![\w?*+{])|\(\?<?[=!]|\(\?:|\(\?<\w+>|\[(?:\\.|[^\]\\])*\]|\\.|[?*+]\??|\{\d+(?:,\d*)?\}\??|./gs;
const LOOK = /^\(\?<?[=!]/;
const EDGE = /^(?:\\b|\^|\$)$/;
const CLASS = /^(?:\[|\\[dDwWsSB]|\.$)/;
/** Escapes that stand for something else than the sign behind the stroke: those are not read here. */
const OTHER_ESCAPE = /^\\[a-z\d]/i;
const HOW_OFTEN = /^(?:[?*+]|\{\d)/;
const MAY_BE_MISSING = /^(?:[?*]|\{0)/;
const LETTER = /\w/;

/** Pieces of words of which a text must hold at least one. */
export type Need = string[];

/**
 * A pattern → what every text in which it fits must hold, whatever the capitals: of each need one
 * piece. ' no ' is the whole word, ' neuro' begins one, 'opioid' stands somewhere in one. No need
 * at all where none can be told. After FilteredRE2 of Google's RE2 and the "Trigram Index" of Russ
 * Cox (2012), with words for trigrams.
 */
export function wordsNeeded({ source, flags }: RegExp): Need[] {
  const tokens = source.match(TOKEN) ?? [];
  // With these two, capitals and the edges of words have rules of their own.
  if (/[uv]/.test(flags) || tokens.some(isUnknown)) return [];
  return ofChoices(choicesOf(tokens.reverse()), false, false);
}

/** Of several needs the one that the fewest texts will meet. */
export function strictest(needs: Need[]): Need | undefined {
  const shortest = (need: Need) => Math.min(...need.map(({ length }) => length));
  return needs.toSorted((one, other) => shortest(other) - shortest(one))[0];
}

const isUnknown = (token: string) =>
  OTHER_ESCAPE.test(token) && !CLASS.test(token) && !EDGE.test(token);

/** The choices of a group, or of the whole; takes what it reads from the end of `tokens`. */
function choicesOf(tokens: string[]): Part[][] {
  const choices: Part[][] = [[]];
  for (let token = tokens.pop(); token !== undefined && token !== ')'; token = tokens.pop()) {
    const sequence = choices.at(-1) as Part[];
    if (token === '|') {
      choices.push([]);
      continue;
    }
    const part = partOf(token, tokens);
    const often = HOW_OFTEN.test(tokens.at(-1) ?? '') ? tokens.pop() : undefined;
    if (often === undefined) sequence.push(part);
    else if (MAY_BE_MISSING.test(often)) sequence.push('gap');
    else sequence.push(part, 'gap');
  }
  return choices;
}

function partOf(token: string, tokens: string[]): Part {
  if (token.startsWith('(')) {
    const choices = choicesOf(tokens);
    return LOOK.test(token) ? 'gap' : { choices };
  }
  if (EDGE.test(token)) return 'edge';
  if (CLASS.test(token)) return 'gap';
  return { text: (token.startsWith('\\') ? token.slice(1) : token).toLowerCase() };
}

/** What any of the choices needs; `before` and `behind` say that there are edges of words there. */
function ofChoices(choices: Part[][], before: boolean, behind: boolean): Need[] {
  const needs = choices.map((parts) => ofSequence(parts, before, behind));
  if (needs.length === 1) return needs.flat();
  const each = needs.map(strictest);
  return each.every((need) => need !== undefined) ? [[...new Set(each.flat())]] : [];
}

function ofSequence(parts: Part[], before: boolean, behind: boolean): Need[] {
  const needs: Need[] = [];
  let piece = before ? ' ' : '';
  const close = (next: string) => {
    // A single letter tells too little, and pieces are looked up by their first two signs.
    if (LETTER.test(piece) && piece.length + next.length > 1) needs.push([piece + next]);
    piece = next;
  };
  parts.forEach((part, at) => {
    if (part === 'gap') close('');
    else if (part === 'edge' || isEdge(part)) close(' ');
    else if ('text' in part) piece += part.text;
    else {
      needs.push(...ofChoices(part.choices, piece === ' ', isEdge(parts[at + 1])));
      close('');
    }
  });
  close(behind ? ' ' : '');
  return needs;
}

/** Is here the edge of a word: `\b`, or a sign that no word has? */
const isEdge = (part: Part | undefined): boolean =>
  part === 'edge' || (typeof part === 'object' && 'text' in part && !LETTER.test(part.text));

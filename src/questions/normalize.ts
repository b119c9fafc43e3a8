/** Characters of a question that are read; people ask shorter ones. */
const LONGEST = 1_000;

// Controls, joiners and marks that turn the direction of writing, halves of broken characters.
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;
const CONTROLS = /[\p{Cc}\s]+/gu;

/** A question as it may be kept and shown: one line, no unseen characters, of bounded length. */
export function cleanQuestion(typed: string): string {
  const text = typed
    .slice(0, 4 * LONGEST)
    .replace(CONTROLS, ' ')
    .replace(UNSEEN, '')
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(UNSEEN, '').trim()} …` : text;
}

/** The same text with curly quotes and long dashes as plain ones; its length does not change. */
export function straight(text: string): string {
  return text
    .replace(/[“”„‟«»＂]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-');
}

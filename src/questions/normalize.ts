/** Nobody asks a longer question; the rest of a hostile one is not read. */
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

/** The same with the quotes and dashes that keyboards make put straight, each in its place. */
export function straight(text: string): string {
  return text
    .replace(/[“”„‟«»＂]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-');
}

/** Up to so many letters MiniSearch answers quickly; its author names large indexes as no goal. */
export const MOST_LETTERS = 15_000;

/** What to say where a collection has outgrown the embedded engine; null where it has not. */
export const outgrown = (letters: number): string | null =>
  letters <= MOST_LETTERS
    ? null
    : `There are ${letters.toLocaleString('en')} letters, and the embedded engine is made for up to ${MOST_LETTERS.toLocaleString('en')}: answers stay right but get slower, and a start takes more memory. An engine for larger collections is the way on; see ARCHITECTURE.md.`;

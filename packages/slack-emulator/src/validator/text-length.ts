/** Fields whose strings a reader sees. */
const SHOWN = new Set(['text', 'title', 'label', 'caption', 'subtitle', 'name']);

/** How many characters of text a piece of Block Kit shows, as Slack counts for its limit. */
export function textLength(piece: unknown): number {
  if (Array.isArray(piece)) return piece.reduce((sum: number, part) => sum + textLength(part), 0);
  if (typeof piece !== 'object' || piece === null) return 0;
  let sum = 0;
  for (const [field, value] of Object.entries(piece)) {
    if (typeof value === 'string') sum += SHOWN.has(field) ? value.length : 0;
    else sum += textLength(value);
  }
  return sum;
}

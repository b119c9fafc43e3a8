/** Texts remembered at least, and how long one may be for that: the sentences of letters are shorter. */
const MOST = 5_000;
const LONGEST = 600;

/**
 * A function of a text → the same function, which remembers what it gave for the texts that it was
 * asked last: letters repeat headings, guideline lines and whole sentences. What it gives is shared
 * among all who ask, so nobody may change it. Texts of letters are hostile and without end: those
 * longer than `longest` are worked out each time, of others `most` to twice as many are kept.
 */
export function remembered<Found extends NonNullable<unknown>>(
  of: (text: string) => Found,
  most = MOST,
  longest = LONGEST,
): (text: string) => Found {
  let late = new Map<string, Found>();
  let early = new Map<string, Found>();
  return (text) => {
    const known = late.get(text);
    if (known !== undefined) return known;
    if (text.length > longest) return of(text);
    const own = copyOf(text);
    const found = early.get(text) ?? of(own);
    if (late.size >= most) [early, late] = [late, new Map()];
    late.set(own, found);
    return found;
  };
}

/** The same for a function that asks something else besides a text: it is remembered by that. */
export function rememberedBy<Asked extends object, Found extends NonNullable<unknown>>(
  of: (asked: Asked, text: string) => Found,
): (asked: Asked, text: string) => Found {
  const by = new WeakMap<Asked, (text: string) => Found>();
  return (asked, text) => {
    const known = by.get(asked) ?? remembered((one) => of(asked, one));
    by.set(asked, known);
    return known(text);
  };
}

/** A copy of its own: a text that was cut out of a letter keeps the whole letter in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

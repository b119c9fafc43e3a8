/** The value of a filter. Written out as text it can be read again as the same value. */
export type FilterValue = string | number;

/** A kind of value that a filter may take. */
export type Takes<Value extends FilterValue> = {
  /** How a form asks for it: from a list, as free words, as a day of the calendar, as a figure. */
  input: 'choice' | 'words' | 'day' | 'figure';
  /** What can be chosen; empty where the value is free. */
  choices: readonly string[];
  /** The value that was typed; undefined where it is none of this kind. */
  read(typed: string): Value | undefined;
  /** One sentence to the asker that says what is allowed instead of what was typed. */
  refusal(name: string, typed: string, example: string): string;
};

const refusal = (what: (example: string) => string): Takes<FilterValue>['refusal'] => {
  return (name, typed, example) => `${name}: takes ${what(example)}, not “${typed}”.`;
};

/** One of a few values; `also` maps other words for them. Upper and lower case are the same. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  also: Record<string, Value> = {},
): Takes<Value> {
  const meant = new Map(Object.entries(also));
  for (const value of values) meant.set(value, value);
  return {
    input: 'choice',
    choices: values,
    read: (typed) => meant.get(typed.toLowerCase()),
    refusal: refusal(() => values.join(' or ')),
  };
}

/** One of a list of names too long for half a sentence: the grounds, the flags. */
export const named = (names: readonly string[]): Takes<string> => ({
  ...oneOf(names),
  refusal: (name, typed) => `There is no ${name} “${typed}”. The ${name}s are ${names.join(', ')}.`,
});

/** Words as typed: part of a name is enough. */
export const words: Takes<string> = {
  input: 'words',
  choices: [],
  read: (typed) => typed,
  refusal: refusal((example) => `words such as ${example}`),
};

/** A year from 1900 to 2099. */
export const year: Takes<number> = {
  input: 'figure',
  choices: [],
  read: (typed) => (/^(?:19|20)\d\d$/u.test(typed) ? Number(typed) : undefined),
  refusal: refusal((example) => `a year such as ${example}`),
};

/** A day of the calendar, `2016-06-30`. */
export const day: Takes<string> = {
  input: 'day',
  choices: [],
  read: (typed) => (isDay(typed) ? typed : undefined),
  refusal: refusal((example) => `a day such as ${example}`),
};

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(typed)) return false;
  const date = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
}

/** Whole years of age: one, a range with both ends, or all above or below one. */
export const age: Takes<string> = {
  input: 'figure',
  choices: [],
  read: (typed) => (yearsIn(typed) ? typed : undefined),
  refusal: refusal(() => 'years such as 58, 60-70, >65 or <30'),
};

// `58`, `60-70`; `>65`, `<30`
const YEARS = /^(?<from>\d{1,3})(?:-(?<to>\d{1,3}))?$|^(?<sign>[<>])(?<bound>\d{1,3})$/u;

/** The lowest and highest age that typed text means, both included; undefined where it is no age. */
export function yearsIn(typed: string): [least: number, most: number] | undefined {
  const { from, to, sign, bound } = YEARS.exec(typed)?.groups ?? {};
  if (sign === '>') return [Number(bound) + 1, Number.POSITIVE_INFINITY];
  if (sign === '<') return [0, Number(bound) - 1];
  if (from === undefined || Number(to ?? from) < Number(from)) return undefined;
  return [Number(from), Number(to ?? from)];
}

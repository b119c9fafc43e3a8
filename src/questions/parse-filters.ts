import { groundNames } from '../determinations/grounds/find-grounds.ts';
import type { Filters } from './question.ts';

/** A question taken apart: filters, phrases and words ruled out; the rest stands where it stood. */
type Parts = { filters: Filters; phrases: string[]; without: string[]; rest: string };

type Read = { kind: 'parts'; parts: Parts } | { kind: 'problem'; message: string };

/** What each filter takes: a value as typed → its meaning, or the sentence that says what is allowed. */
const filterValues: { [name in keyof Filters]-?: (typed: string) => Value } = {
  outcome: (typed) =>
    Object.hasOwn(OUTCOMES, typed.toLowerCase())
      ? { outcome: OUTCOMES[typed.toLowerCase()] }
      : `outcome: takes upheld or overturned, not “${typed}”.`,
  specialty: (typed) => ({ specialty: typed }),
  guideline: (typed) => ({ guideline: typed }),
  state: (typed) => ({ state: typed }),
  year: (typed) =>
    /^(?:19|20)\d\d$/u.test(typed)
      ? { year: Number(typed) }
      : `year: takes a year such as 2017, not “${typed}”.`,
  after: (typed) => (isDay(typed) ? { after: typed } : dayWanted('after', typed)),
  before: (typed) => (isDay(typed) ? { before: typed } : dayWanted('before', typed)),
  ground: (typed) =>
    groundNames.includes(typed.toLowerCase())
      ? { ground: typed.toLowerCase() }
      : `There is no ground “${typed}”. The grounds are ${groundNames.join(', ')}.`,
};

type Value = Filters | string;

const OUTCOMES: Record<string, Filters['outcome']> = {
  upheld: 'upheld',
  uphold: 'upheld',
  overturned: 'overturned',
  overturn: 'overturned',
};

const filterNames = Object.keys(filterValues) as (keyof Filters)[];

// One part of a question: `-` before it, `name:` before it, then a quotation or a word.
// `outcome:overturned`, `specialty:"pain medicine"`, `"red flags"`, `-surgery`, `norco`
const PART =
  /(?<minus>-)?(?:(?<name>\p{L}[\p{L}-]*):)?(?:"(?<quoted>[^"]*)"|(?<word>[^\s"]+)|(?<=:))/gu;
const LONGEST_ECHO = 60;

/** Reads the filters, quoted phrases and ruled-out words of a question with straight quotes. */
export function readFilters(text: string): Read {
  const parts: Parts = { filters: {}, phrases: [], without: [], rest: '' };
  let rest = text;
  const take = (found: RegExpMatchArray) => {
    const { index = 0 } = found;
    rest = rest.slice(0, index) + ' '.repeat(found[0].length) + rest.slice(index + found[0].length);
  };
  const all = [...text.matchAll(PART)].filter(([part]) => part !== '');
  for (let at = 0; at < all.length; at += 1) {
    const found = all[at] as RegExpMatchArray;
    const { minus, name, quoted, word } = found.groups as Record<string, string | undefined>;
    if (name !== undefined && !isFilterLike(name, quoted, word)) continue;
    if (name !== undefined) {
      const next = all[at + 1];
      const spaced = quoted === undefined && word === undefined && next && !next.groups?.name;
      const typed = (spaced ? (next.groups?.quoted ?? next.groups?.word) : (quoted ?? word)) ?? '';
      const message = setFilter(parts.filters, name, minus, typed.trim());
      if (message) return { kind: 'problem', message };
      take(found);
      if (spaced) {
        take(next);
        at += 1;
      }
      continue;
    }
    if (minus && (quoted?.trim() || /^\p{L}/u.test(word ?? ''))) {
      parts.without.push((quoted ?? word ?? '').trim());
      take(found);
    } else if (quoted !== undefined) {
      if (quoted.trim()) parts.phrases.push(quoted.trim());
      take(found);
    }
  }
  return { kind: 'parts', parts: { ...parts, rest } };
}

/** `note: knee` and `https://…` are words; `note:knee` is a filter that there is not. */
function isFilterLike(name: string, quoted?: string, word?: string): boolean {
  if (word?.startsWith('//')) return false;
  const known = (filterNames as string[]).includes(name.toLowerCase());
  return known || quoted !== undefined || word !== undefined;
}

function setFilter(filters: Filters, typedName: string, minus: string | undefined, typed: string) {
  const name = filterNames.find((one) => one === typedName.toLowerCase());
  const echo = (text: string) =>
    text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
  if (!name) {
    return `There is no filter “${echo(typedName)}:”. The filters are ${filterNames.map((one) => `${one}:`).join(', ')}.`;
  }
  if (minus) return `“-${name}:” cannot be asked; leave the minus away or name what you want.`;
  if (typed === '') return `${name}: needs a value right behind it, such as ${EXAMPLES[name]}.`;
  if (filters[name] !== undefined)
    return `${name}: stands in the question twice; keep one of them.`;
  const value = filterValues[name](echo(typed));
  if (typeof value === 'string') return value;
  Object.assign(filters, value);
  return undefined;
}

const EXAMPLES: Record<keyof Filters, string> = {
  outcome: 'outcome:overturned',
  specialty: 'specialty:"pain medicine"',
  guideline: 'guideline:odg',
  state: 'state:california',
  year: 'year:2017',
  after: 'after:2016-06-30',
  before: 'before:2017-01-01',
  ground: 'ground:no-functional-improvement',
};

const dayWanted = (name: string, typed: string) =>
  `${name}: takes a day such as ${name === 'after' ? '2016-06-30' : '2017-01-01'}, not “${typed}”.`;

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(typed)) return false;
  const day = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed);
}

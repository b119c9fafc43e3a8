import { type FilterName, type Filters, filterExample, filterNames, filterOf } from './filters.ts';

/** A question taken apart: filters, phrases and words ruled out; the rest stands where it stood. */
export type QuestionParts = {
  filters: Filters;
  phrases: string[];
  without: string[];
  rest: string;
};

// One part of a question: `-` before it, `name:` before it, then a quotation or a word.
// `outcome:overturned`, `specialty:"pain medicine"`, `"red flags"`, `-surgery`, `norco`
const PART =
  /(?<minus>-)?(?:(?<name>\p{L}[\p{L}-]*):)?(?:"(?<quoted>[^"]*)"|(?<word>[^\s"]+)|(?<=:))/gu;
const LONGEST_ECHO = 60;

/**
 * Reads the filters, quoted phrases and ruled-out words of a question with straight quotes. In
 * `rest` spaces stand in their place. A filter that cannot be read is a problem, said in a sentence.
 */
export function parseFilters(
  text: string,
): { kind: 'parts'; parts: QuestionParts } | { kind: 'problem'; message: string } {
  const parts: QuestionParts = { filters: {}, phrases: [], without: [], rest: text };
  const take = ({ 0: part, index }: RegExpExecArray) => {
    const { rest } = parts;
    parts.rest = rest.slice(0, index) + ' '.repeat(part.length) + rest.slice(index + part.length);
  };
  const all = [...text.matchAll(PART)].filter(([part]) => part !== '');
  for (let part = all.shift(); part; part = all.shift()) {
    const { minus, name, quoted, word } = part.groups ?? {};
    if (name !== undefined) {
      if (!isFilterLike(name, quoted, word)) continue;
      // `outcome: overturned`: the value is the next part.
      const isBare = quoted === undefined && word === undefined && !all[0]?.groups?.name;
      const next = isBare ? all.shift() : undefined;
      const typed = quoted ?? word ?? next?.groups?.quoted ?? next?.groups?.word ?? '';
      const message = setFilter(parts.filters, name, minus, typed.trim());
      if (message) return { kind: 'problem', message };
      take(part);
      if (next) take(next);
    } else if (minus && (quoted?.trim() || /^\p{L}/u.test(word ?? ''))) {
      parts.without.push((quoted ?? word ?? '').trim());
      take(part);
    } else if (quoted !== undefined) {
      if (quoted.trim()) parts.phrases.push(quoted.trim());
      take(part);
    }
  }
  return { kind: 'parts', parts };
}

/** `note: knee` and `https://…` are words; `note:knee` is a filter that does not exist. */
function isFilterLike(name: string, quoted?: string, word?: string): boolean {
  if (word?.startsWith('//')) return false;
  return filterNamed(name) !== undefined || quoted !== undefined || word !== undefined;
}

/** Sets a filter to a typed value, or returns the sentence that says why it cannot be. */
function setFilter(
  filters: Filters,
  typedName: string,
  minus: string | undefined,
  typed: string,
): string | undefined {
  const name = filterNamed(typedName);
  if (!name) {
    const known = filterNames.map((one) => `${one}:`).join(', ');
    return `There is no filter “${echo(typedName)}:”. The filters are ${known}.`;
  }
  const { takes, example } = filterOf(name);
  if (minus) return `“-${name}:” cannot be asked; leave the minus away or name what you want.`;
  if (typed === '')
    return `${name}: needs a value right behind it, such as ${filterExample(name)}.`;
  if (filters[name] !== undefined)
    return `${name}: stands in the question twice; keep one of them.`;
  const value = takes.read(echo(typed));
  if (value === undefined) return takes.refusal(name, echo(typed), example);
  Object.assign(filters, { [name]: value });
  return undefined;
}

const filterNamed = (typed: string): FilterName | undefined =>
  filterNames.find((name) => name === typed.toLowerCase());

/** Typed text as it is kept or said back, cut to a bound. */
const echo = (text: string): string =>
  text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;

import { understand } from '../precedents/understand.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { treatmentsNamed } from '../vocabulary/vocabulary.ts';

/** `what about Zanaflex?`, `and tizanidine`, `same for norco` */
const another = /^(?:and|or|also|what about|how about|what of|same for|same with)\s+(.+)$/i;
/** `only overturned`, `just 2016`, `but not surgery` */
const narrowing = /^(?:only|just|but|and only|now only|with|without)\s+(.+)$/i;
/** `newest first` and the like belong to the buttons, not to the words. */
const filterWord = /^(?:outcome|specialty|guideline|state|year|after|before|ground):/i;
const outcomeWord = /^(?:upheld|overturned)$/i;

/**
 * A line said in a thread whose last question was `previous`, as a question of its own:
 * `only overturned` narrows the last one, `what about Zanaflex?` asks it of another treatment.
 * Null where the line stands by itself.
 */
export function followUp(previous: string, line: string, vocabulary: Vocabulary): string | null {
  const said = line.trim().replace(/[?!.\s]+$/, '');
  const other = another.exec(said)?.[1];
  if (other && treatmentsNamed(vocabulary, other).length > 0)
    return withTreatments(previous, other, vocabulary);
  const narrower = narrowing.exec(said)?.[1] ?? (onlyFilters(said) ? said : undefined);
  if (narrower === undefined || treatmentsNamed(vocabulary, narrower).length > 0) return null;
  return `${without(previous, narrower)} ${asFilters(narrower)}`;
}

const onlyFilters = (said: string): boolean =>
  said !== '' && said.split(/\s+/).every((word) => filterWord.test(word) || outcomeWord.test(word));

/** `overturned ones` → `outcome:overturned`, `2016` → `year:2016`; other words stay words. */
const asFilters = (said: string): string =>
  said
    .split(/\s+/)
    .filter((word) => !/^(?:the|ones?|decisions?|from|in|of|cases?)$/i.test(word))
    .map((word) => {
      if (outcomeWord.test(word)) return `outcome:${word.toLowerCase()}`;
      return /^(?:19|20)\d\d$/.test(word) ? `year:${word}` : word;
    })
    .join(' ');

/** The earlier question without the filters that the new words set anew. */
function without(previous: string, narrower: string): string {
  const again = new Set(
    asFilters(narrower)
      .split(/\s+/)
      .filter((word) => filterWord.test(word))
      .map((word) => word.slice(0, word.indexOf(':')).toLowerCase()),
  );
  return previous
    .split(/\s+/)
    .filter((word) => {
      const name = filterWord.test(word) ? word.slice(0, word.indexOf(':')).toLowerCase() : '';
      if (outcomeWord.test(word)) return !again.has('outcome');
      return !again.has(name);
    })
    .join(' ');
}

/** The earlier question asked of what `other` names: its situation and filters stay. */
function withTreatments(previous: string, other: string, vocabulary: Vocabulary): string {
  const understood = understand(previous, vocabulary);
  if (understood.kind === 'problem') return other;
  const { words, phrases, filters } = understood.question;
  return [
    other,
    ...words,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...Object.entries(filters).map(([name, value]) => `${name}:"${value}"`),
  ].join(' ');
}

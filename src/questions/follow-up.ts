import { regionsIn } from '../vocabulary/regions.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { treatmentsNamed } from '../vocabulary/vocabulary.ts';
import { filterNames, quotedFilter } from './filters.ts';
import { parseQuestion } from './parse-question.ts';

/** `what about Zanaflex?`, `and tizanidine`, `same for norco` */
const another = /^(?:and|or|also|what about|how about|what of|same for|same with)\s+(.+)$/i;
/** `only overturned`, `just 2016`, `with radiculopathy` */
const narrowing = /^(?:only|just|but|and only|now only|with)\s+(.+)$/i;
/** `but not surgery`, `without contrast` */
const excluding = /^(?:but\s+)?(?:not|without|except)\s+(.+)$/i;
/** A longer line, in characters, is a question of its own. */
const longest = 300;
const filterWord = new RegExp(`^(?:${filterNames.join('|')}):`, 'i');
const outcomeWord = /^(?:upheld|overturned)$/i;

/**
 * A line written in a thread, as a question of its own: `only overturned` narrows the last
 * question, `what about Zanaflex?` asks it of another treatment.
 * @param previous the last question of the thread, as typed
 * @returns the question as it could have been typed; null where the line stands by itself
 */
export function followUp(previous: string, line: string, vocabulary: Vocabulary): string | null {
  if (line.length > longest) return null;
  const said = line.trim().replace(/[?!.\s]+$/, '');
  const other = another.exec(said)?.[1];
  if (other && treatmentsNamed(vocabulary, other).length > 0)
    return withTreatments(previous, other, vocabulary);
  const unwanted = excluding.exec(said)?.[1];
  if (unwanted)
    return `${previous} ${withoutFillers(unwanted)
      .map((word) => `-${word}`)
      .join(' ')}`;
  const narrower = narrowing.exec(said)?.[1] ?? (onlyFilters(said) ? said : undefined);
  if (narrower === undefined || namesTreatment(narrower, vocabulary)) return null;
  return `${without(previous, narrower)} ${asFilters(narrower)}`;
}

/** Whether the words beside the filters name a treatment: then it is another question. */
const namesTreatment = (said: string, vocabulary: Vocabulary): boolean =>
  treatmentsNamed(
    vocabulary,
    wordsOf(said)
      .filter((word) => !filterWord.test(word))
      .join(' '),
  ).length > 0;

const onlyFilters = (said: string): boolean =>
  said !== '' && wordsOf(said).every((word) => filterWord.test(word) || outcomeWord.test(word));

/** `overturned ones` → `outcome:overturned`, `2016` → `year:2016`; other words stay words. */
const asFilters = (said: string): string =>
  withoutFillers(said)
    .map((word) => {
      if (outcomeWord.test(word)) return `outcome:${word.toLowerCase()}`;
      return /^(?:19|20)\d\d$/.test(word) ? `year:${word}` : word;
    })
    .join(' ');

/** The earlier question without the filters that the new words set anew. */
function without(previous: string, narrower: string): string {
  const again = new Set(
    wordsOf(asFilters(narrower))
      .filter((word) => filterWord.test(word))
      .map(filterName),
  );
  return wordsOf(previous)
    .filter((word) => {
      if (outcomeWord.test(word)) return !again.has('outcome');
      return !(filterWord.test(word) && again.has(filterName(word)));
    })
    .join(' ');
}

/** `chronic`, `year:2016`, `specialty:"pain medicine"`: a quoted value belongs to its filter. */
const wordsOf = (said: string): string[] => said.match(/[a-z]+:"[^"]*"|\S+/gi) ?? [];
const withoutFillers = (said: string): string[] =>
  wordsOf(said).filter((word) => !/^(?:the|ones?|decisions?|from|in|of|cases?)$/i.test(word));
const filterName = (word: string): string => word.slice(0, word.indexOf(':')).toLowerCase();

/**
 * The earlier question asked of what `other` names: its situation, what it ruled out and its filters
 * stay, and its body region where `other` names none.
 */
function withTreatments(previous: string, other: string, vocabulary: Vocabulary): string {
  const parsed = parseQuestion(previous, vocabulary);
  if (parsed.kind === 'problem') return other;
  const { words, phrases, without: unwanted, regions, filters } = parsed.question;
  const place = regionsIn(vocabulary, other).length > 0 ? [] : regions;
  return [
    other,
    ...place,
    ...words,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...unwanted.map((word) => `-"${word}"`),
    ...Object.entries(filters).map(([name, value]) => quotedFilter(name, value)),
  ].join(' ');
}

import type { Determination } from './determination.ts';
import { patient as patterns } from './patterns/patient.ts';

type Patient = Determination['patient'];
type Aged = { age: number; end: number };

const YOUNGEST_WORKER = 14;
const OLDEST_WORKER = 110;

/** The worker's age in years and sex, from the summary, else from the rationales; null where unstated. */
export function readPatient(summary: string, rationales: string[]): Patient {
  const texts = [summary, ...rationales];
  return {
    age: first(texts, (text) => ageIn(text)?.age ?? null),
    sex:
      sexStated(summary) ??
      sexByPronoun(summary) ??
      first(rationales, sexStated) ??
      sexByPronoun(rationales.join(' ')),
  };
}

function first<T>(texts: string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function ageIn(text: string): Aged | null {
  for (const pattern of [
    patterns.yearsOld,
    patterns.yearsShort,
    patterns.yearsWorded,
    patterns.aged,
  ])
    for (const found of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, found.index - 24), found.index);
      if (patterns.ofSomebodyElse.test(before)) continue;
      const age = pattern === patterns.yearsWorded ? wordedAge(found) : Number(found[1]);
      if (age >= YOUNGEST_WORKER && age <= OLDEST_WORKER)
        return { age, end: found.index + found[0].length };
    }
  return null;
}

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function wordedAge([, tens, ones, teens]: RegExpMatchArray): number {
  if (teens) return teens.toLowerCase() === 'eighteen' ? 18 : 19;
  return (
    (TENS.indexOf(tens?.toLowerCase() ?? '') + 2) * 10 + ONES.indexOf(ones?.toLowerCase() ?? '') + 1
  );
}

function sexStated(text: string): Patient['sex'] {
  const aged = ageIn(text);
  if (aged) {
    const behind = text.slice(aged.end - 1, aged.end + 80).replace(/^\W/, ' ');
    const [woman, man] = [patterns.womanByAge, patterns.manByAge].map(
      (pattern) => pattern.exec(behind)?.[0].length ?? Number.POSITIVE_INFINITY,
    );
    if (woman !== man) return (woman ?? 0) < (man ?? 0) ? 'female' : 'male';
  }
  const word =
    patterns.sexStated.exec(text)?.[1] ??
    patterns.sexOfWorker.exec(text)?.[1] ??
    patterns.title.exec(text)?.[1];
  if (!word) return null;
  return patterns.woman.test(word) ? 'female' : 'male';
}

/** By the more frequent pronoun: letters seldom speak of anybody but the worker. */
function sexByPronoun(text: string): Patient['sex'] {
  const sure = text.replace(patterns.eitherPronoun, '');
  const men = sure.match(patterns.malePronoun)?.length ?? 0;
  const women = sure.match(patterns.femalePronoun)?.length ?? 0;
  if (men === women) return null;
  return men > women ? 'male' : 'female';
}

import { dates } from './patterns/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Years of two digits below this are of this century: "14" is 2014 and "97" is 1997. */
const THIS_CENTURY = 40;

/** "7/16/97", "10-28-2016", "October 28, 2016" → "2016-10-28"; null where there is no such day. */
export function isoDay(written: string): string | null {
  const text = written.trim();
  const iso = dates.isoParts.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = dates.numericParts.exec(text);
  if (numeric) return calendarDay(year(numeric[3]), Number(numeric[1]), Number(numeric[2]));
  const worded = dates.wordedParts.exec(text);
  if (!worded) return null;
  const month = MONTHS.indexOf((worded[1] ?? '').toLowerCase()) + 1;
  return calendarDay(Number(worded[3]), month, Number(worded[2]));
}

function year(written = ''): number {
  const digits = Number(written);
  if (written.length !== 2) return digits;
  return digits < THIS_CENTURY ? 2000 + digits : 1900 + digits;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

/**
 * The day of injury that a summary states, `2016-10-28`: behind its label, else behind or before a
 * word such as "injured". Null where it states none.
 */
export function injuryDay(summary: string): string | null {
  for (const [pattern, dayAt, betweenAt] of [
    [dates.injuryLabel, 2, 1],
    [dates.injuryThenDay, 2, 1],
    [dates.dayThenInjury, 1, 2],
  ] as const)
    for (const found of summary.matchAll(pattern)) {
      if (dates.otherEvent.test(found[betweenAt] ?? '')) continue;
      const day = isoDay(found[dayAt] ?? '');
      if (day) return day;
    }
  return null;
}

import { isoDay } from './dates.ts';
import type { Determination } from './determination.ts';
import { matchesOf } from './matches.ts';
import { header as patterns } from './patterns/dates.ts';

export type Header = Pick<Determination, 'caseNumber' | 'priority'> & {
  dates: Determination['dates'];
};

const dayLabels = ['assigned', 'injury', 'decision', 'urDenial', 'applicationReceived'] as const;
type DayLabel = (typeof dayLabels)[number];
type Token = { label: DayLabel | 'other' } | { day: string };

/**
 * A letter's header → its number, dates and priority. Extractors give its two columns row by row,
 * or column by column with all labels before all values: so a run of labels takes the values that
 * follow it, in order. Days that cannot be paired with certainty are left out.
 */
export function readHeader(text: string): Header {
  const read: Header = {
    caseNumber: null,
    priority: null,
    dates: {
      injury: null,
      assigned: null,
      applicationReceived: null,
      urDenial: null,
      decision: null,
    },
  };
  const tokens: Token[] = [];
  for (const { groups = {} } of matchesOf(patterns.tokens, text.slice(0, LONGEST_HEADER))) {
    const label = dayLabels.find((name) => groups[name] !== undefined);
    if (label) tokens.push({ label });
    else if (groups.day) tokens.push({ day: groups.day });
    else tokens.push({ label: 'other' });
    if (groups.number && !read.caseNumber) read.caseNumber = groups.number.toUpperCase();
    if (groups.urgency && !read.priority)
      read.priority = /^exp/i.test(groups.urgency) ? 'expedited' : 'standard';
  }
  for (const [label, day] of pairs(tokens)) read.dates[label] ??= isoDay(day);
  return read;
}

const LONGEST_HEADER = 4_000;

/** Labels with their days: of a run of labels and the run of days behind it, each with each in order. */
function pairs(tokens: Token[]): [DayLabel, string][] {
  const found: [DayLabel, string][] = [];
  let waiting: DayLabel[] = [];
  let days: string[] = [];
  const settle = () => {
    const able =
      days.length === 1 ? waiting.slice(-1) : waiting.length === days.length ? waiting : [];
    able.forEach((label, index) => {
      const day = days[index];
      if (day) found.push([label, day]);
    });
    waiting = [];
    days = [];
  };
  for (const token of tokens) {
    if ('day' in token) days.push(token.day);
    else if (token.label !== 'other') {
      if (days.length > 0) settle();
      waiting.push(token.label);
    }
  }
  settle();
  return found;
}

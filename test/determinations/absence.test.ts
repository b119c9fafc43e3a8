import { describe, expect, test } from 'vitest';
import { absencesIn } from '../../src/determinations/grounds/absence.ts';

/** What stands in brackets is said to be missing; the rest is not. */
const sentences = [
  'There is no documentation of [spasm] or [weakness].',
  'The records fail to document [spasm].',
  '[Spasm] is not documented.',
  '[Spasm] and [weakness] have not been clearly demonstrated.',
  'His [function] remains unclear.',
  'There is no [spasm], but there is weakness.',
  'There is no [spasm] to warrant imaging for weakness.',
  'No [spasm] was seen; weakness was.',
  'He has weakness without [spasm].',
  'There is no doubt of weakness.',
  'The use of ice is not recommended for weakness.',
  'She has weakness, although no [spasm] is noted.',
  "The patient doesn't have [spasm].",
  'He has failed to respond to therapy.',
  'The MRI without contrast shows weakness.',
];
const things = /spasm|weakness|function|therapy/gi;

describe('absencesIn', () => {
  test.each(sentences)('%s', (marked) => {
    const text = marked.replace(/[[\]]/g, '');
    const absences = absencesIn(text);
    const missing = [...text.matchAll(things)].filter(({ index }) =>
      absences.some(([start, end]) => index >= start && index < end),
    );
    const want = [...marked.matchAll(/\[(\w+)\]/g)].map(([, thing]) => thing);
    expect(missing.map(([thing]) => thing)).toEqual(want);
  });
});

import { expect, test } from 'vitest';
import { followUp } from '../../src/questions/follow-up.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();

test.each([
  ['baclofen chronic', 'only overturned', 'baclofen chronic outcome:overturned'],
  ['baclofen chronic', 'Just the upheld ones.', 'baclofen chronic outcome:upheld'],
  ['baclofen chronic', 'overturned?', 'baclofen chronic outcome:overturned'],
  ['baclofen outcome:upheld', 'only overturned', 'baclofen outcome:overturned'],
  ['upheld baclofen', 'only overturned', 'baclofen outcome:overturned'],
  ['baclofen', 'only 2016', 'baclofen year:2016'],
  ['baclofen year:2015', 'just from 2016', 'baclofen year:2016'],
  ['baclofen', 'year:2016 outcome:upheld', 'baclofen year:2016 outcome:upheld'],
  ['baclofen', 'only chronic', 'baclofen chronic'],
  ['MRI knee', 'but not surgery', 'MRI knee -surgery'],
  ['MRI knee', 'without contrast', 'MRI knee -contrast'],
  ['baclofen', 'only specialty:"pain medicine"', 'baclofen specialty:"pain medicine"'],
  [
    'baclofen specialty:"pain medicine" chronic',
    'only specialty:orthopedics',
    'baclofen chronic specialty:orthopedics',
  ],
  [
    'baclofen specialty:"pain medicine"',
    'only 2016',
    'baclofen specialty:"pain medicine" year:2016',
  ],
])('after “%s”, “%s” asks “%s”', (previous, line, asked) => {
  expect(followUp(previous, line, vocabulary)).toBe(asked);
});

test.each([
  ['what about Zanaflex?', 'Zanaflex'],
  ['and norco', 'norco'],
  ['same for an MRI of the knee', 'an MRI of the knee'],
])(
  '“%s” asks the last question of another treatment, with its words and filters',
  (line, other) => {
    const asked = followUp('baclofen chronic outcome:upheld', line, vocabulary);
    expect(asked).toBe(`${other} chronic outcome:"upheld"`);
  },
);

test.each([
  ['MRI knee', 'what about a CT scan?', 'a CT scan knee'],
  ['MRI knee', 'what about an MRI of the shoulder?', 'an MRI of the shoulder'],
  ['baclofen -chronic', 'and tizanidine', 'tizanidine -"chronic"'],
])('after “%s”, “%s” keeps the place and what was ruled out: “%s”', (previous, line, asked) => {
  expect(followUp(previous, line, vocabulary)).toBe(asked);
});

test.each([
  'norco long term',
  'thanks',
  '',
  'what about lunch?',
  'only',
  'case 004',
  `only ${'overturned '.repeat(40)}`,
  `${'?'.repeat(100_000)}x`,
])('“%s” stands by itself', (line) => {
  expect(followUp('baclofen chronic', line, vocabulary)).toBeNull();
});

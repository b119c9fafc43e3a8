import { expect, test } from 'vitest';
import { historyBeforeReasons, historyOf } from '../../src/determinations/history.ts';
import { voicesOf } from '../../src/determinations/voices.ts';

const recital = 'The MTUS recommends muscle relaxants for a short course.';
const told = 'The claimant works as a cook. No spasm is noted.';
const reason = 'In this case, there is no documentation of relief.';
const conclusion = 'Therefore, the request is not medically necessary.';
const cook = ['The claimant works as a cook.', 'No spasm is noted.'];

test.each([
  ['comes back in so many words', [told, recital, reason, conclusion], cook, cook],
  ['comes back with a word before', [told, recital, `However, i${reason.slice(1)}`], cook, cook],
  [
    'goes on about the worker',
    [told, recital, 'The claimant has no relief.', conclusion],
    cook,
    [],
  ],
  ['only concludes behind the guideline', [told, recital, conclusion], [], []],
  ['opens with the guideline', [recital, told, reason], [], []],
  ['never turns to a guideline', [told, reason, conclusion], [], []],
])('a rationale that %s', (_, sentences, history, beforeReasons) => {
  const voiced = voicesOf(sentences.join(' '));
  expect([...historyOf(voiced)].map(({ text }) => text)).toEqual(history);
  expect([...historyBeforeReasons(voiced)].map(({ text }) => text)).toEqual(beforeReasons);
});

import type { GroundFound } from '../determination.ts';
import { historyBeforeReasons } from '../history.ts';
import { voicesOf } from '../voices.ts';
import { absencesIn } from './absence.ts';
import { grounds } from './index.ts';
import { type Reasons, sentenceGiving } from './match-ground.ts';

/** Characters of a sentence: a longer one is not read for grounds. */
const LONGEST = 5000;
/** Characters of a rationale that are read; letters have 6,000 at most. */
const FURTHEST = 50_000;

/** Every name of a ground, in the order of the list. */
export const groundNames: string[] = [...new Set(grounds.map(({ ground }) => ground))];

/**
 * Why the reviewer decided so: named grounds, each once, with the sentence of the rationale that
 * gives it, verbatim, in the rationale's order. Only the reviewer's own words count, never what a
 * guideline says in general; the history of the worker before the reasons counts only where these
 * give none; grounds marked `last` only where no other is found. May be empty.
 */
export function findGrounds(reasons: Reasons): GroundFound[] {
  const sentences = voicesOf(reasons.rationale.slice(0, FURTHEST))
    .filter(({ voice, text }) => voice !== 'reported' && text.length <= LONGEST)
    .map((sentence) => ({ ...sentence, absences: absencesIn(sentence.text) }));
  const history = historyBeforeReasons(sentences);
  const ordered = [...sentences.filter((one) => !history.has(one)), ...history];
  const given = (last: boolean) =>
    grounds.flatMap((ground) => {
      if (ground.outcome !== reasons.outcome || (ground.last ?? false) !== last) return [];
      const sentence = sentenceGiving(ground, ordered, reasons);
      return sentence ? [{ ground: ground.ground, sentence }] : [];
    });
  const all = given(false);
  const reasoned = all.filter(({ sentence }) => !history.has(sentence));
  const narrow = reasoned.length > 0 ? reasoned : all;
  const found = narrow.length > 0 ? narrow : given(true).slice(0, 1);
  return found
    .sort((one, other) => one.sentence.start - other.sentence.start)
    .map(({ ground, sentence }) => ({ ground, sentence: sentence.text }));
}

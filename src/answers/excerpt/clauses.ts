import { absencesIn } from '../../determinations/grounds/absence.ts';
import type { Stretch } from '../precedent.ts';

/** Where a long sentence may be cut: before a new clause, never before its "not". */
const JOINT =
  /[;:] (?=\S)|, (?=(?:and|but|while|whereas|however|moreover|here|which|as well as)\b)| (?=\(\d{1,2}\) )/g;
const UNJOINED = 900;
const DENIAL = /\b(?:not|no|never|nor|neither|without|cannot|lack\w*|unless|fail\w*)\b|n['’]t\b/i;

/**
 * The stretches of a sentence, within `longest` characters where its clauses allow, that hold its
 * beginning, its end and as many clauses nearest to the `telling` places as fit. A clause that
 * something outside of it denies, or that a denial would lose, is never cut off from it.
 */
export function telling(sentence: string, places: number[], longest: number): Stretch[] {
  const clauses = clausesOf(sentence);
  const last = clauses.length - 1;
  if (last < 1) return [bounded(sentence, [0, sentence.length])];
  const wanted = clauses.map(([start, end]) => places.some((at) => at >= start && at < end));
  const nearness = (i: number) =>
    Math.min(...wanted.map((is, at) => (is ? Math.abs(at - i) : clauses.length)));
  const byRank = [...clauses.keys()].sort(
    (a, b) => Number(isEnd(b, last)) - Number(isEnd(a, last)) || nearness(a) - nearness(b) || a - b,
  );
  const kept = new Set<number>();
  let length = 0;
  for (const i of byRank) {
    const [start, end] = clauses[i] as Stretch;
    if (!isEnd(i, last) && length + end - start > longest) continue;
    kept.add(i);
    length += end - start;
  }
  return joined(clauses.filter((_, i) => kept.has(i))).map((stretch) => bounded(sentence, stretch));
}

const isEnd = (i: number, last: number) => i === 0 || i === last;

function clausesOf(sentence: string): Stretch[] {
  const denied = absencesIn(sentence);
  const clauses: Stretch[] = [];
  let start = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const cut = joint.index + joint[0].length;
    if (denied.some(([from, to]) => from < cut && cut < to)) continue;
    if (DENIAL.test(sentence.slice(Math.max(start, cut - 24), cut))) continue;
    clauses.push([start, cut]);
    start = cut;
  }
  return [...clauses, [start, sentence.length]];
}

/** A stretch that nothing joins ends at the last word that fits. */
function bounded(sentence: string, [start, end]: Stretch): Stretch {
  if (end - start <= UNJOINED) return [start, end];
  const cut = sentence.lastIndexOf(' ', start + UNJOINED);
  return [start, cut > start ? cut : start + UNJOINED];
}

function joined(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const [start, end] of stretches) {
    const last = whole.at(-1);
    if (last && last[1] === start) last[1] = end;
    else whole.push([start, end]);
  }
  return whole;
}

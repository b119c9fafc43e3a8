import { absencesIn } from '../../determinations/grounds/absence.ts';
import type { Span } from '../../determinations/span.ts';

/** Where a long sentence may be cut: before a new clause, never before its "not". */
const JOINT =
  /[;:] (?=\S)|, (?=(?:and|but|while|whereas|however|moreover|here|which|as well as)\b)| (?=\(\d{1,2}\) )/g;
/** Characters of a clause; one without a joint may be endless. */
const LONGEST_CLAUSE = 900;
const DENIAL = /\b(?:not|no|never|nor|neither|without|cannot|lack\w*|unless|fail\w*)\b|n['’]t\b/i;

/**
 * The spans of a sentence that hold its beginning, its end and as many of the clauses nearest to
 * `places` as fit into `longest` characters. A clause is never cut off from the words that deny it.
 */
export function clausesAround(sentence: string, places: number[], longest: number): Span[] {
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
    const [start, end] = clauses[i] as Span;
    if (!isEnd(i, last) && length + end - start > longest) continue;
    kept.add(i);
    length += end - start;
  }
  return joined(clauses.filter((_, i) => kept.has(i))).map((span) => bounded(sentence, span));
}

const isEnd = (i: number, last: number) => i === 0 || i === last;

function clausesOf(sentence: string): Span[] {
  const denied = absencesIn(sentence);
  const clauses: Span[] = [];
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

/** A span that is too long for one clause ends at the last word that fits. */
function bounded(sentence: string, [start, end]: Span): Span {
  if (end - start <= LONGEST_CLAUSE) return [start, end];
  const cut = sentence.lastIndexOf(' ', start + LONGEST_CLAUSE);
  return [start, cut > start ? cut : start + LONGEST_CLAUSE];
}

function joined(spans: Span[]): Span[] {
  const whole: Span[] = [];
  for (const [start, end] of spans) {
    const last = whole.at(-1);
    if (last && last[1] === start) last[1] = end;
    else whole.push([start, end]);
  }
  return whole;
}

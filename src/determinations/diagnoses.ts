import { matchesOf } from './matches.ts';
import { diagnoses as patterns } from './patterns/diagnoses.ts';
import { sentencesOf } from './sentences.ts';

const LONGEST_LIST = 1_500;
const LONGEST_DIAGNOSIS = 220;

/**
 * The diagnoses of a summary, each as written: the first list that is called one; else what the
 * worker was diagnosed with; else what is said to be treated.
 */
export function readDiagnoses(summary: string): string[] {
  for (const pattern of [patterns.stated, patterns.diagnosed, patterns.had, patterns.treatedFor])
    for (const { index, 0: lead } of matchesOf(pattern, summary)) {
      if (patterns.negated.test(summary.slice(Math.max(0, index - 40), index))) continue;
      const from = index + lead.length;
      const found = listOf(summary.slice(from, from + LONGEST_LIST));
      if (found.length > 0) return found;
    }
  return [];
}

/** The list at the start of `text`: numbered, parted by semicolons, or by commas and "and". */
function listOf(text: string): string[] {
  const numbered = numberedItems(text);
  if (numbered.length > 0) return numbered.map(tidy).filter(isDiagnosis);
  const sentence = sentencesOf(text)[0]?.text ?? '';
  const turn = patterns.turn.exec(sentence);
  const list = turn ? sentence.slice(0, turn.index) : sentence;
  const parts = list.includes(';') ? list.split(';') : byComma(list);
  return parts.map(tidy).filter(isDiagnosis);
}

/** "1) chronic sprain 2) discogenic pain 3) joint disease." → three; none where no number one opens. */
function numberedItems(text: string): string[] {
  const marks: { start: number; end: number }[] = [];
  for (const found of matchesOf(patterns.marker, text)) {
    const number = Number(found[1] ?? found[2]);
    if (marks.length === 0 && (number !== 1 || found.index > 2)) return [];
    if (number !== marks.length + 1) continue;
    marks.push({ start: found.index, end: found.index + found[0].length });
  }
  return marks.map(({ end }, at) => {
    const next = marks[at + 1];
    const item = text.slice(end, next?.start);
    return next ? item : (sentencesOf(item)[0]?.text ?? item);
  });
}

function byComma(list: string): string[] {
  const kept = matchesOf(patterns.oneThing, list).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < list.length; at++) {
    const sign = list.charAt(at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (sign !== ',' || depth > 0 || kept.some(({ start, end }) => at >= start && at < end))
      continue;
    parts.push(list.slice(from, at));
    from = at + 1;
  }
  parts.push(list.slice(from));
  return withNeighbours(list, withModifiers(list, parts).flatMap(atAnd));
}

/** "lumbar strain" + "initial encounter" → "lumbar strain, initial encounter", verbatim from the list. */
function withModifiers(list: string, parts: string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    const joined = before === undefined ? undefined : `${before},${part}`;
    if (joined && patterns.modifier.test(tidy(part)) && list.includes(joined))
      whole[whole.length - 1] = joined;
    else whole.push(part);
  }
  return whole;
}

/** "strain in right hip" + "ankle" + "foot" → one; so are "cervical" + "thoracic and lumbar strain". */
function withNeighbours(list: string, parts: string[]): string[] {
  const whole: string[] = [];
  let open = false;
  for (const part of parts) {
    const alone = patterns.placeOnly.test(tidy(part));
    const before: string | undefined = whole.at(-1);
    const joins: boolean =
      before !== undefined && (open || (alone && patterns.placed.test(tidy(before))));
    const joined: string | undefined = joins && before ? between(list, before, part) : undefined;
    if (joined) whole[whole.length - 1] = joined;
    else whole.push(part);
    open = alone && (joined === undefined || open);
  }
  return whole;
}

/** The part of the list from the start of one part to the end of a later one. */
function between(list: string, first: string, last: string): string | undefined {
  const start = list.indexOf(first.trim());
  const end = list.indexOf(last.trim(), start + first.trim().length);
  return start < 0 || end < 0 ? undefined : list.slice(start, end + last.trim().length);
}

/** "lumbar strain and right knee pain" → two; "cervical and lumbar strain" → one. */
function atAnd(part: string): string[] {
  const plain = part.replace(patterns.and, '');
  for (const { index } of matchesOf(/ and /g, plain)) {
    const left = plain.slice(0, index);
    const right = plain.slice(index + ' and '.length);
    if (inside(plain, index)) continue;
    const complete =
      patterns.condition.test(left.trim()) && !/ (?:with|between|of both) /.test(left);
    const another =
      patterns.placed.test(tidy(right)) ||
      (patterns.placed.test(tidy(left)) && patterns.condition.test(tidy(right)));
    if (complete || another) return [left, ...atAnd(right)];
  }
  return [plain];
}

const inside = (text: string, at: number) =>
  matchesOf(patterns.oneThing, text).some(
    ({ index, 0: { length } }) => at >= index && at < index + length,
  ) || text.slice(0, at).split('(').length > text.slice(0, at).split(')').length;

const tidy = (part: string) =>
  part
    .trim()
    .replace(patterns.and, '')
    .replace(patterns.opening, '')
    .replace(patterns.closing, '')
    .replace(patterns.article, '')
    .trim();

const isDiagnosis = (part: string) =>
  part !== '' && part.length <= LONGEST_DIAGNOSIS && /[A-Za-z]{2}/.test(part);

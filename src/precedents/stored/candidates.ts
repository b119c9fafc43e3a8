import type { Decision, Treatment } from '../../determinations/determination.ts';
import { nameTest, stateTest } from '../filters.ts';
import type { Kinship } from '../kinship.ts';
import { askedIn } from '../membership.ts';
import type { Question } from '../question.ts';
import type { Columns, LetterColumn } from './columns.ts';

/** Tells from the columns alone whether a decision belongs; phrases are left to the text. */
export type Passes = (decision: number) => boolean;

/** The filters of a question, each set of values judged once. */
export function filtersOver(columns: Columns, { filters }: Question): Passes {
  const { outcome, specialty, guideline, state, year, after, before, ground } = filters;
  const tests: Passes[] = [(at) => (columns.letter[at] ?? -1) >= 0];
  const letterOf = (at: number) =>
    columns.letters.get(columns.letter[at] as number) as LetterColumn;
  const bySet = (column: (at: number) => number, test: (values: string[]) => boolean) => {
    const judged = new Map<number, boolean>();
    tests.push((at) => {
      const set = column(at);
      const known = judged.get(set) ?? test(columns.value<string[]>(set));
      judged.set(set, known);
      return known;
    });
  };
  const byDay = (test: (decided: string | null) => boolean) =>
    tests.push((at) => test(letterOf(at).decided));

  if (outcome !== undefined)
    tests.push((at) => columns.overturned[at] === (outcome === 'overturned' ? 1 : 0));
  if (year !== undefined) byDay((day) => day?.startsWith(`${year}-`) ?? false);
  if (after !== undefined) byDay((day) => (day ?? '') > after);
  if (before !== undefined) byDay((day) => (day ?? '9999') < before);
  if (ground !== undefined)
    bySet(
      (at) => columns.grounds[at] as number,
      (grounds) => grounds.includes(ground),
    );
  if (specialty !== undefined) {
    const named = nameTest('specialty', specialty);
    bySet(
      (at) => letterOf(at).specialties,
      (all) => all.some(named),
    );
  }
  if (state !== undefined) {
    const licensed = stateTest(state);
    bySet(
      (at) => letterOf(at).states,
      (all) => all.some(licensed),
    );
  }
  if (guideline !== undefined) {
    const named = nameTest('guideline', guideline);
    bySet(
      (at) => columns.guideline[at] as number,
      (lines) => lines.some(named),
    );
  }
  const [isThere, ...others] = tests as [Passes, ...Passes[]];
  if (others.length === 0) return isThere;
  return (at) => tests.every((test) => test(at));
}

/** How well decisions fit the region and form asked for, each set of treatments judged once. */
export function fitOver(
  columns: Columns,
  question: Question,
  kinship: Kinship,
  of: (treatments: Treatment[]) => Treatment[],
): (decision: number) => number {
  const judged: number[] = [];
  return (at) => {
    const set = columns.treatments[at] as number;
    judged[set] ??= kinship.fitOf(of(columns.value<Decision['treatments']>(set)), question);
    return judged[set] as number;
  };
}

/** Decisions on any of the treatments asked for, in order; every decision where none is. */
export function onAsked(columns: Columns, question: Question): ArrayLike<number> {
  const asked = [...askedIn(question)];
  if (asked.length === 0) return Array.from({ length: columns.end }, (_, at) => at);
  return merged(asked.map((name) => columns.onTreatment(name)));
}

/** Sorted lists as one, each number once. */
function merged(lists: (readonly number[])[]): readonly number[] {
  const some = lists.filter((list) => list.length > 0);
  if (some.length < 2) return some[0] ?? [];
  return [...new Set(some.flat())].sort((a, b) => a - b);
}

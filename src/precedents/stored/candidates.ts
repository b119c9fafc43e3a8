import type { Treatment } from '../../determinations/determination.ts';
import { nameTest, stateTest } from '../filters.ts';
import type { Kinship } from '../kinship.ts';
import { askedIn } from '../membership.ts';
import type { Question } from '../question.ts';
import type { Columns, Members } from './columns.ts';
import { dateOf, STANDS } from './shelves.ts';

/** Tells from the columns alone whether a decision belongs; phrases are left to the text. */
export type Passes = (decision: number) => boolean;

/** How well the treatments of a decision fit what is asked, by the number of their set; -1: not. */
export type Fits = (set: number) => number;

/** The filters of a question, each value of a column judged once. */
export function filtersOver(columns: Columns, { filters }: Question): Passes {
  const { outcome, specialty, guideline, state, year, after, before, ground } = filters;
  const tests: Passes[] = [];
  const judging = (
    column: 'grounds' | 'guideline' | 'specialties' | 'states' | 'day',
    test: (value: number) => boolean,
  ) => {
    const judge = once(test);
    tests.push((at) => judge(columns[column][at] as number));
  };
  const anyOf = (set: number, test: (name: string) => boolean) =>
    columns.value<string[]>(set).some(test);

  if (outcome !== undefined) tests.push((at) => columns.stands[at] === STANDS[outcome]);
  if (year !== undefined) judging('day', (day) => dateOf(day)?.startsWith(`${year}-`) ?? false);
  if (after !== undefined) judging('day', (day) => (dateOf(day) ?? '') > after);
  if (before !== undefined) judging('day', (day) => (dateOf(day) ?? '9999') < before);
  if (ground !== undefined) judging('grounds', (set) => anyOf(set, (one) => one === ground));
  if (specialty !== undefined) {
    const named = nameTest('specialty', specialty);
    judging('specialties', (set) => anyOf(set, named));
  }
  if (state !== undefined) {
    const licensed = stateTest(state);
    judging('states', (set) => anyOf(set, licensed));
  }
  if (guideline !== undefined) {
    const named = nameTest('guideline', guideline);
    judging('guideline', (set) => anyOf(set, named));
  }
  return (at) => columns.isDecision(at) && tests.every((test) => test(at));
}

/** A test whose verdicts are kept. */
function once<T>(judge: (value: number) => T): (value: number) => T {
  const known: T[] = [];
  return (value) => {
    known[value] ??= judge(value);
    return known[value] as T;
  };
}

/** The fit to the treatments, region and form asked for; 0 for all where none is. */
export function fitsAsked(columns: Columns, question: Question, kinship: Kinship): Fits {
  const { treatments, regions, forms } = question;
  if (treatments.length + regions.length + forms.length === 0) return () => 0;
  if (treatments.length === 0)
    return once((set) => kinship.fitOf(columns.value<Treatment[]>(set), question));
  const asked = askedIn(question);
  const sets = [...asked].flatMap((name) => [...columns.setsWith(name)]);
  return fitsAmong(sets, (set) =>
    kinship.fitOf(
      columns.value<Treatment[]>(set).filter(({ name }) => asked.has(name)),
      question,
    ),
  );
}

/** The fit of other treatments of a class than those asked for. */
export function fitsBeside(
  columns: Columns,
  question: Question,
  className: string,
  kinship: Kinship,
): Fits {
  const asked = askedIn(question);
  return fitsAmong(columns.setsOfClass(className), (set) => {
    const treatments = columns.value<Treatment[]>(set);
    return treatments.some(({ name }) => asked.has(name))
      ? -1
      : kinship.fitOf(
          treatments.filter((one) => one.class === className),
          question,
        );
  });
}

function fitsAmong(sets: readonly number[], fitOf: (set: number) => number): Fits {
  const fits = new Map(sets.map((set) => [set, fitOf(set)]));
  const dense = new Int8Array(Math.max(0, ...fits.keys()) + 1).fill(-1);
  for (const [set, fit] of fits) dense[set] = fit;
  return (set) => (set < dense.length ? (dense[set] as number) : -1);
}

/** The decisions whose treatments fit and that pass: one way through the column of treatments. */
export function membersOf(columns: Columns, fits: Fits, passes: Passes): Members {
  const { treatments, end } = columns;
  const members: number[] = [];
  for (let at = 0; at < end; at += 1)
    if (fits(treatments[at] as number) >= 0 && passes(at)) members.push(at);
  return Int32Array.from(members);
}

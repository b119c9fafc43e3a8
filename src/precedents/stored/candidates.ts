import type { Question } from '../../questions/question.ts';
import { nameTest, stateTest } from '../../search/filters.ts';
import { askedIn } from '../../search/membership.ts';
import type { Taxonomy } from '../../search/taxonomy.ts';
import type { Treatment } from '../../vocabulary/treatment.ts';
import type { Columns, Members } from './columns.ts';
import { dateOf, STANDS } from './shelves.ts';

/** Tells from the columns alone whether a decision belongs; phrases are left to the text. */
export type Passes = (decision: number) => boolean;

/** How well treatments fit what is asked, by the number of their set; others do not belong. */
export type Fits = ReadonlyMap<number, number>;

/** Decisions that fit what is asked equally well. */
export type Group = { fit: number; members: Members };

/** The filters of a question, each value of a column judged once; undefined where it has none. */
export function filtersOver(columns: Columns, { filters }: Question): Passes | undefined {
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
  return tests.length === 0 ? undefined : (at) => tests.every((test) => test(at));
}

/** A test whose verdicts are kept. */
function once(judge: (value: number) => boolean): (value: number) => boolean {
  const known = new Map<number, boolean>();
  return (value) => {
    const verdict = known.get(value) ?? judge(value);
    known.set(value, verdict);
    return verdict;
  };
}

/** The fit to the treatments, region and form asked for; undefined where none is: all fit alike. */
export function fitsAsked(
  columns: Columns,
  question: Question,
  taxonomy: Taxonomy,
): Fits | undefined {
  const { treatments, regions, forms } = question;
  if (treatments.length + regions.length + forms.length === 0) return undefined;
  if (treatments.length === 0)
    return fitsAmong(columns.sets(), (set) =>
      taxonomy.fitOf(columns.value<Treatment[]>(set), question),
    );
  const asked = askedIn(question);
  const sets = [...asked].flatMap((name) => [...columns.setsWith(name)]);
  return fitsAmong(sets, (set) =>
    taxonomy.fitOf(
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
  taxonomy: Taxonomy,
): Fits {
  const asked = askedIn(question);
  return fitsAmong(columns.setsOfClass(className), (set) => {
    const treatments = columns.value<Treatment[]>(set);
    return treatments.some(({ name }) => asked.has(name))
      ? -1
      : taxonomy.fitOf(
          treatments.filter((one) => one.class === className),
          question,
        );
  });
}

/** Those of some sets that fit at all. */
export function fitsAmong(sets: Iterable<number>, fitOf: (set: number) => number): Fits {
  const fits = new Map<number, number>();
  for (const set of new Set(sets)) {
    const fit = fitOf(set);
    if (fit >= 0) fits.set(set, fit);
  }
  return fits;
}

/** The decisions whose treatments fit and that pass; all that pass where no treatments are asked for. */
export function groupsOf(columns: Columns, fits: Fits | undefined, passes?: Passes): Group[] {
  const groups = fits
    ? [...fits].map(([set, fit]) => ({ fit, members: columns.decisionsWith(set) }))
    : [{ fit: 0, members: columns.decisions() }];
  return passes ? narrowed(groups, (members) => members.filter(passes)) : groups;
}

/** Groups with some of their members. */
export const narrowed = (groups: Group[], some: (members: Members) => Members): Group[] =>
  groups.map(({ fit, members }) => ({ fit, members: some(members) }));

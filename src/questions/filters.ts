import type { ItemOutcome } from '../determinations/determination.ts';
import type { DecisionFacts, LetterFacts } from '../determinations/facts.ts';
import { flagRules } from '../determinations/flags/flags.ts';
import { groundNames } from '../determinations/grounds/find-grounds.ts';
import type { FilterValue, Takes } from './filter-values.ts';
import { age, day, named, oneOf, words, year, yearsIn } from './filter-values.ts';
import { nameTest, stateTest } from './other-names.ts';

/**
 * A filter of questions, `name:value`. A decision passes where the filter accepts one of the facts
 * that it looks at, so a letter that does not state them never passes.
 */
export type Filter<Value extends FilterValue = FilterValue> = {
  takes: Takes<Value>;
  /** A value as help and errors show it, without quotes. */
  example: string;
  /** One line for the help. */
  says: string;
  /** The facts of a decision and its letter that the filter looks at, as text. */
  facts(letter: LetterFacts, decision: DecisionFacts): readonly string[];
  /** The test that one of these facts has to pass. */
  accepts(value: Value): (fact: string) => boolean;
  /** Its field in the search form; a filter without one can only be typed. */
  field?: { label: string; placeholder?: string };
};

const define = <Value extends FilterValue>(filter: Filter<Value>): Filter<Value> => filter;
const same = (value: FilterValue) => (fact: string) => fact === String(value);
const stated = (fact: string | number | null): string[] => (fact === null ? [] : [String(fact)]);

/**
 * Every filter there is, in the order of help and form. From this table come the type `Filters`,
 * the reading of questions, the errors, the help, the form, and who passes: a new filter is one
 * entry here.
 */
export const filterTable = {
  outcome: define<ItemOutcome>({
    takes: oneOf(['upheld', 'overturned'], { uphold: 'upheld', overturn: 'overturned' }),
    example: 'overturned',
    says: 'upheld: the denial stands; overturned: the treatment is approved',
    facts: (_, { outcome }) => [outcome],
    accepts: same,
    field: { label: 'Outcome' },
  }),
  ground: define({
    takes: named(groundNames),
    example: 'no-functional-improvement',
    says: 'a reason that the reviewer gave',
    facts: (_, { grounds }) => grounds.map(({ ground }) => ground),
    accepts: same,
    field: { label: 'Ground' },
  }),
  specialty: define({
    takes: words,
    example: 'pain medicine',
    says: 'specialty of the reviewer',
    facts: ({ reviewer }) => reviewer.specialties,
    accepts: (value) => nameTest('specialty', value),
    field: { label: 'Reviewer’s specialty' },
  }),
  guideline: define({
    takes: words,
    example: 'odg',
    says: 'guideline that the reviewer relied on',
    facts: (_, { reviewerGuideline, citations }) => [
      reviewerGuideline,
      ...citations.map(({ guideline }) => guideline),
    ],
    accepts: (value) => nameTest('guideline', value),
    field: { label: 'Guideline', placeholder: 'ODG, MTUS Chronic Pain …' },
  }),
  state: define({
    takes: words,
    example: 'california',
    says: 'state that licensed the reviewer',
    facts: ({ reviewer }) => reviewer.licenseStates,
    accepts: stateTest,
  }),
  year: define({
    takes: year,
    example: '2017',
    says: 'year of the decision',
    facts: ({ dates }) => stated(dates.decision).map((date) => date.slice(0, 4)),
    accepts: same,
  }),
  after: define({
    takes: day,
    example: '2016-06-30',
    says: 'decided after that day',
    facts: ({ dates }) => stated(dates.decision),
    accepts: (value) => (date) => date > value,
    field: { label: 'Decided after' },
  }),
  before: define({
    takes: day,
    example: '2017-01-01',
    says: 'decided before that day',
    facts: ({ dates }) => stated(dates.decision),
    accepts: (value) => (date) => date < value,
    field: { label: 'Decided before' },
  }),
  priority: define({
    takes: oneOf(['standard', 'expedited']),
    example: 'expedited',
    says: 'standard or expedited review',
    facts: ({ priority }) => stated(priority),
    accepts: same,
    field: { label: 'Priority' },
  }),
  flag: define({
    takes: named(flagRules.map(({ flag }) => flag)),
    example: 'ur-modified',
    says: 'a warning that the decision carries',
    facts: (_, { flags }) => flags.map(({ flag }) => flag),
    accepts: same,
  }),
  age: define({
    takes: age,
    example: '60-70',
    says: 'age of the worker; also 58, >65, <30',
    facts: ({ patient }) => stated(patient.age),
    accepts: (value) => {
      const [least, most] = yearsIn(value) ?? [Number.NaN, Number.NaN];
      return (years) => least <= Number(years) && Number(years) <= most;
    },
  }),
  sex: define({
    takes: oneOf(['female', 'male'], { f: 'female', woman: 'female', m: 'male', man: 'male' }),
    example: 'female',
    says: 'sex of the worker',
    facts: ({ patient }) => stated(patient.sex),
    accepts: same,
  }),
  diagnosis: define({
    takes: words,
    example: 'crps',
    says: 'a diagnosis that the letter lists',
    facts: ({ diagnoses }) => diagnoses,
    accepts: (value) => nameTest('diagnosis', value),
    field: { label: 'Diagnosis', placeholder: 'CRPS, lumbar radiculopathy …' },
  }),
};

export type FilterName = keyof typeof filterTable;

/** The filters of a question with their values; one that was not asked for is not there. */
export type Filters = {
  [name in FilterName]?: NonNullable<ReturnType<(typeof filterTable)[name]['takes']['read']>>;
};

/** The names of all filters, in the order of the table. */
export const filterNames = Object.keys(filterTable) as FilterName[];

/** The entry of the table with that name. */
export const filterOf = (name: FilterName): Filter => filterTable[name];

/** A filter as it is typed, quoted where it has to be: `specialty:"pain medicine"`. */
export const filterText = (name: string, value: FilterValue): string =>
  /[\s"]/u.test(String(value)) ? quotedFilter(name, value) : `${name}:${value}`;

/** A filter as it is typed, always quoted; quotes within the value become spaces. */
export const quotedFilter = (name: string, value: FilterValue): string =>
  `${name}:"${String(value).replaceAll('"', ' ').trim()}"`;

/** An example of a filter as it is typed: `outcome:overturned`. */
export const filterExample = (name: FilterName): string => filterText(name, filterOf(name).example);

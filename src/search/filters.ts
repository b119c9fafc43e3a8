import { termsOf } from '../analysis/analyzer.ts';
import type { DecisionFacts, LetterFacts } from '../determinations/facts.ts';
import type { Filters } from '../questions/question.ts';

type Test = (letter: LetterFacts, decision: DecisionFacts) => boolean;

/** Short names of guidelines and the words that letters write instead. */
const GUIDELINES: Record<string, string> = {
  odg: 'official disability guidelines',
  mtus: 'medical treatment utilization schedule',
  acoem: 'american college of occupational and environmental medicine',
};

/** Specialties that the letters write in two ways: "Pain Medicine" and "Pain Management". */
const SPECIALTIES: Record<string, string> = {
  'pain management': 'pain medicine',
  chiropractor: 'chiropractic',
  psychologist: 'psychology',
  podiatrist: 'podiatric',
  dentist: 'dental',
  'family medicine': 'family practice',
  'orthopaedic surgery': 'orthopedic surgery',
  'pm&r': 'physical medicine & rehabilitation',
};

const STATES: Record<string, string> = {
  ca: 'california',
  tx: 'texas',
  ny: 'new york',
  fl: 'florida',
  az: 'arizona',
  nv: 'nevada',
  or: 'oregon',
  wa: 'washington',
  il: 'illinois',
  pa: 'pennsylvania',
  oh: 'ohio',
  mi: 'michigan',
  ga: 'georgia',
  nc: 'north carolina',
  nj: 'new jersey',
  va: 'virginia',
  ma: 'massachusetts',
  md: 'maryland',
  co: 'colorado',
  mn: 'minnesota',
  mo: 'missouri',
  tn: 'tennessee',
  in: 'indiana',
  wi: 'wisconsin',
  ut: 'utah',
  ok: 'oklahoma',
  la: 'louisiana',
  ky: 'kentucky',
  ct: 'connecticut',
};

/**
 * A test for the filters of a question; a letter that does not state what is filtered by fails it.
 * Names match word by word: `specialty:pain` finds "Pain Medicine", `guideline:odg` also a line
 * that writes the guideline's name out. `after` and `before` leave out the day itself.
 */
export function passesFilters(filters: Filters): Test {
  const { outcome, specialty, guideline, state, year, after, before, ground } = filters;
  const tests: Test[] = [];
  const add = (test: Test) => tests.push(test);
  const decided = ({ dates }: LetterFacts) => dates.decision;

  if (outcome !== undefined) add((_, decision) => decision.outcome === outcome);
  if (ground !== undefined) add((_, { grounds }) => grounds.some((one) => one.ground === ground));
  if (year !== undefined) add((letter) => decided(letter)?.startsWith(`${year}-`) ?? false);
  if (after !== undefined) add((letter) => (decided(letter) ?? '') > after);
  if (before !== undefined) add((letter) => (decided(letter) ?? '9999') < before);
  if (specialty !== undefined) {
    const named = nameTest('specialty', specialty);
    add(({ reviewer }) => reviewer.specialties.some(named));
  }
  if (state !== undefined) {
    const licensed = stateTest(state);
    add(({ reviewer }) => reviewer.licenseStates.some(licensed));
  }
  if (guideline !== undefined) {
    const named = nameTest('guideline', guideline);
    add((_, { reviewerGuideline, citations }) =>
      [reviewerGuideline, ...citations.map((one) => one.guideline)].some(named),
    );
  }
  return (determination, decision) => tests.every((test) => test(determination, decision));
}

/** A test for the name of a licensing state, or its two letters. */
export function stateTest(typed: string): (state: string) => boolean {
  const key = typed.toLowerCase();
  const wanted = Object.hasOwn(STATES, key) ? STATES[key] : key;
  return (state) => state.toLowerCase() === wanted;
}

const otherNames = { specialty: SPECIALTIES, guideline: GUIDELINES };

/** A test for texts that hold all words of a name as typed, or of what else that is called. */
export function nameTest(of: keyof typeof otherNames, typed: string): (text: string) => boolean {
  const key = typed.trim().toLowerCase();
  const other = Object.entries(otherNames[of]).flatMap(([one, two]) =>
    key === one ? [two] : key === two ? [one] : [],
  );
  const names = [typed, ...other].map(termsOf);
  return (text) => {
    const terms = new Set(termsOf(text));
    return names.some((name) => name.length > 0 && name.every((term) => terms.has(term)));
  };
}

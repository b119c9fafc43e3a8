import { termsOf } from '../analysis/analyzer.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { DecisionFacts, LetterFacts } from '../determinations/facts.ts';

/** What decisions have in common, and what that weighs: reasons first, then the condition. */
const WEIGHTS = { grounds: 3, diagnoses: 2, parts: 1 } as const;

type Compared = Pick<DecisionFacts, 'grounds' | 'treatments'> & {
  letter: Pick<LetterFacts, 'diagnoses'>;
};

/** How like a decision others are, from 0: by grounds, diagnoses, and the same region or form. */
export function likenessTo(one: Compared): (other: Compared) => number {
  const [grounds, diagnoses, parts] = [groundsOf(one), diagnosesOf(one), partsOf(one)];
  return (other) =>
    WEIGHTS.grounds * overlap(grounds, groundsOf(other)) +
    WEIGHTS.diagnoses * overlap(diagnoses, diagnosesOf(other)) +
    WEIGHTS.parts * overlap(parts, partsOf(other));
}

const groundsOf = ({ grounds }: Compared) => new Set(grounds.map(({ ground }) => ground));

const partsOf = ({ treatments }: Compared) =>
  new Set(
    treatments.flatMap(({ region, form }) => [region, form]).filter((part) => part !== undefined),
  );

/** The terms of a letter's diagnoses; a letter is compared as often as it has decisions. */
function diagnosesOf({ letter }: Compared): ReadonlySet<string> {
  const known = termsOfDiagnoses.get(letter);
  if (known) return known;
  const terms = letter.diagnoses.flatMap(termsOf).filter((term) => !isStopWord(term));
  const found = new Set(terms);
  termsOfDiagnoses.set(letter, found);
  return found;
}

const termsOfDiagnoses = new WeakMap<object, ReadonlySet<string>>();

/** Shared members in the proportion of all (Jaccard). */
function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let shared = 0;
  for (const member of one) if (other.has(member)) shared += 1;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

import { termsOf } from '../analysis/analyzer.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { Decision } from '../determinations/determination.ts';
import type { Match } from './engine.ts';

/** What decisions have in common, and what that weighs: reasons first, then the condition. */
const WEIGHTS = { grounds: 3, diagnoses: 2, parts: 1 } as const;

/** Do two decisions have a treatment in common? */
export const sharesTreatment = (one: Decision, other: Decision): boolean =>
  one.treatments.some(({ name }) => other.treatments.some((treatment) => treatment.name === name));

/** What makes decisions alike. */
type Traits = {
  grounds: ReadonlySet<string>;
  diagnoses: ReadonlySet<string>;
  parts: ReadonlySet<string>;
};

/** How like a decision others are, from 0: by grounds, diagnoses, and the same region or form. */
export function likenessTo(one: Match): (other: Match) => number {
  const mine = traitsOf(one);
  return (other) => {
    const { diagnoses, ...theirs } = traitsOf(other);
    return likeness(mine, { ...theirs, diagnosesShared: overlap(mine.diagnoses, diagnoses) });
  };
}

/** The same where it is known already what part of all their diagnoses two decisions share. */
export function likeness(
  mine: Traits,
  theirs: Omit<Traits, 'diagnoses'> & { diagnosesShared: number },
): number {
  return (
    WEIGHTS.grounds * overlap(mine.grounds, theirs.grounds) +
    WEIGHTS.diagnoses * theirs.diagnosesShared +
    WEIGHTS.parts * overlap(mine.parts, theirs.parts)
  );
}

export function traitsOf({ determination, decision }: Match): Traits {
  const diagnoses = determination.diagnoses.flatMap(termsOf).filter((term) => !isStopWord(term));
  const parts = decision.treatments.flatMap(({ region, form }) => [region, form]);
  return {
    grounds: new Set(decision.grounds.map(({ ground }) => ground)),
    diagnoses: new Set(diagnoses),
    parts: new Set(parts.filter((part) => part !== undefined)),
  };
}

/** Shared members in the proportion of all (Jaccard). */
function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const shared = [...one].filter((member) => other.has(member)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

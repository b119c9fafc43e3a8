import type { Determination } from '../../determinations/determination.ts';
import type { DecisionFacts, LetterFacts } from '../../determinations/facts.ts';
import type { Treatment } from '../../vocabulary/treatment.ts';
import type { CorpusFigures } from '../engine.ts';
import { outcomesOf } from '../facets.ts';
import { createNames, type Names } from '../find-case.ts';
import { isUnparsed } from '../unparsed-letters.ts';

/** What is held in memory of a letter: all that decides who belongs, and every count; no texts. */
export type HeldLetter = LetterFacts &
  Pick<Determination, 'source' | 'caseNumber'> & {
    /** The key of its first decision; the others have those that follow. */
    firstKey: number;
    decisions: HeldDecision[];
  };

export type HeldDecision = DecisionFacts & {
  key: number;
  letter: HeldLetter;
  /** The id and decision date of its letter, by which decisions are ordered. */
  id: string;
  decided: string | null;
};

/** The letters and decisions that an engine holds, found by key, id, treatment and class. */
export type Decisions = {
  letters: ReadonlyMap<string, HeldLetter>;
  names: Names;
  withKey(key: number): HeldDecision | undefined;
  /** All keys are below this. */
  keyLimit(): number;
  all(): Iterable<HeldDecision>;
  on(treatment: string): ReadonlySet<HeldDecision>;
  ofClass(name: string): ReadonlySet<HeldDecision>;
  /** Letters of no known layout. */
  unparsed: ReadonlySet<HeldLetter>;
  figures(): CorpusFigures;
  /** Holds a letter whose decisions have the keys from `firstKey` upwards. */
  put(firstKey: number, facts: FactsOfLetter): HeldLetter;
  remove(letter: HeldLetter): void;
};

export function createDecisions(): Decisions {
  const letters = new Map<string, HeldLetter>();
  const byKey = new Map<number, HeldDecision>();
  const byTreatment = new Map<string, Set<HeldDecision>>();
  const byClass = new Map<string, Set<HeldDecision>>();
  const unparsed = new Set<HeldLetter>();
  const names = createNames();
  const shared = createShared();
  let limit = 0;
  let figures: CorpusFigures | undefined;

  const groups = ({ name, class: className }: Treatment) => [
    groupOf(byTreatment, name),
    groupOf(byClass, className),
  ];

  return {
    letters,
    unparsed,
    names,
    withKey: (key) => byKey.get(key),
    keyLimit: () => limit,
    all: () => byKey.values(),
    on: (treatment) => byTreatment.get(treatment) ?? new Set(),
    ofClass: (name) => byClass.get(name) ?? new Set(),
    figures: () => (figures ??= figuresOf(letters.values(), unparsed.size, byKey.values())),
    put(firstKey, facts) {
      const letter = heldLetter(firstKey, facts, shared);
      letters.set(letter.id, letter);
      names.add(letter);
      if (isUnparsed(letter)) unparsed.add(letter);
      limit = Math.max(limit, firstKey + letter.decisions.length);
      for (const decision of letter.decisions) {
        byKey.set(decision.key, decision);
        for (const group of decision.treatments.flatMap(groups)) group.add(decision);
      }
      figures = undefined;
      return letter;
    },
    remove(letter) {
      letters.delete(letter.id);
      names.remove(letter);
      unparsed.delete(letter);
      for (const decision of letter.decisions) {
        byKey.delete(decision.key);
        for (const group of decision.treatments.flatMap(groups)) group.delete(decision);
      }
      figures = undefined;
    },
  };
}

function groupOf(groups: Map<string, Set<HeldDecision>>, name: string): Set<HeldDecision> {
  const group = groups.get(name) ?? new Set();
  groups.set(name, group);
  return group;
}

function figuresOf(
  letters: Iterable<HeldLetter>,
  unread: number,
  held: Iterable<HeldDecision>,
): CorpusFigures {
  let newest: string | null = null;
  let all = 0;
  for (const { dates } of letters) {
    all += 1;
    if (dates.decision && dates.decision > (newest ?? '')) newest = dates.decision;
  }
  const outcomes = outcomesOf(held);
  const decisions = outcomes.upheld + outcomes.overturned;
  return { determinations: all - unread, decisions, unread, newest, ...outcomes };
}

/** What is kept of a letter in memory, as plain values. */
export type FactsOfLetter = Omit<HeldLetter, 'firstKey' | 'decisions'> & {
  decisions: DecisionFacts[];
};

/** A determination without its texts. */
export function factsOf(determination: Determination): FactsOfLetter {
  const { id, source, caseNumber, dates, priority, reviewer, patient, diagnoses } = determination;
  const decisions = determination.decisions.map((decision) => ({
    number: decision.number,
    outcome: decision.outcome,
    treatments: decision.treatments,
    reviewerGuideline: decision.reviewerGuideline,
    citations: decision.citations.map(({ guideline }) => ({ guideline })),
    grounds: decision.grounds.map(({ ground }) => ({ ground })),
    flags: decision.flags.map(({ flag }) => ({ flag })),
  }));
  return { id, source, caseNumber, dates, priority, reviewer, patient, diagnoses, decisions };
}

function heldLetter(firstKey: number, facts: FactsOfLetter, shared: Shared): HeldLetter {
  const reviewer = {
    specialties: shared(
      facts.reviewer.specialties,
      `specialties ${facts.reviewer.specialties.join('\n')}`,
    ),
    licenseStates: shared(
      facts.reviewer.licenseStates,
      `states ${facts.reviewer.licenseStates.join('\n')}`,
    ),
  };
  const letter: HeldLetter = { ...facts, reviewer, firstKey, decisions: [] };
  letter.decisions = facts.decisions.map((decision, at) => ({
    number: decision.number,
    outcome: decision.outcome,
    treatments: shared(
      decision.treatments,
      `treatments ${decision.treatments.map(keyOfTreatment).join('\n')}`,
    ),
    reviewerGuideline: shared(decision.reviewerGuideline, `line ${decision.reviewerGuideline}`),
    citations: shared(decision.citations, keyOf(decision.citations, 'guideline')),
    grounds: shared(decision.grounds, keyOf(decision.grounds, 'ground')),
    flags: shared(decision.flags, keyOf(decision.flags, 'flag')),
    key: firstKey + at,
    letter,
    id: facts.id,
    decided: facts.dates.decision,
  }));
  return letter;
}

const keyOf = <Name extends string>(list: Record<Name, string>[], name: Name): string =>
  `${name} ${list.map((one) => one[name]).join('\n')}`;

const keyOfTreatment = ({ name, class: className, form = '', region = '' }: Treatment): string =>
  `${name};${className};${form};${region}`;

/**
 * Gives for a value one that was given before under the same key; nobody may change it. Keys of
 * equal values are equal, those of others are not.
 */
type Shared = <T>(value: T, key: string) => T;

/**
 * Treatments, grounds, guideline lines and such are the same in thousands of decisions: held once
 * they take a third of the memory, and are compared without a look at their letters.
 */
function createShared(): Shared {
  const known = new Map<string, unknown>();
  return <T>(value: T, key: string): T => {
    const held = known.get(key) as T | undefined;
    if (held === undefined) known.set(key, value);
    return held ?? value;
  };
}

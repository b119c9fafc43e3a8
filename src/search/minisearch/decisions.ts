import type { Determination, Treatment } from '../../determinations/determination.ts';
import type { DecisionFacts, LetterFacts } from '../../determinations/facts.ts';
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

export type HeldDecision = DecisionFacts & { key: number; letter: HeldLetter };

/** The letters and decisions that an engine holds, found by key, id, treatment and class. */
export type Decisions = {
  letters: ReadonlyMap<string, HeldLetter>;
  names: Names;
  withKey(key: number): HeldDecision | undefined;
  all(): Iterable<HeldDecision>;
  on(treatment: string): ReadonlySet<HeldDecision>;
  ofClass(name: string): ReadonlySet<HeldDecision>;
  figures(): CorpusFigures;
  put(letter: HeldLetter): void;
  remove(letter: HeldLetter): void;
};

export function createDecisions(): Decisions {
  const letters = new Map<string, HeldLetter>();
  const byKey = new Map<number, HeldDecision>();
  const byTreatment = new Map<string, Set<HeldDecision>>();
  const byClass = new Map<string, Set<HeldDecision>>();
  const names = createNames();
  let figures: CorpusFigures | undefined;

  const groups = ({ name, class: className }: Treatment) => [
    groupOf(byTreatment, name),
    groupOf(byClass, className),
  ];

  return {
    letters,
    names,
    withKey: (key) => byKey.get(key),
    all: () => byKey.values(),
    on: (treatment) => byTreatment.get(treatment) ?? new Set(),
    ofClass: (name) => byClass.get(name) ?? new Set(),
    figures: () => (figures ??= figuresOf(letters.values(), byKey.values())),
    put(letter) {
      letters.set(letter.id, letter);
      names.add(letter);
      for (const decision of letter.decisions) {
        byKey.set(decision.key, decision);
        for (const group of decision.treatments.flatMap(groups)) group.add(decision);
      }
      figures = undefined;
    },
    remove(letter) {
      letters.delete(letter.id);
      names.remove(letter);
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
  decisions: Iterable<HeldDecision>,
): CorpusFigures {
  const figures = { determinations: 0, unread: 0, newest: null as string | null };
  for (const letter of letters) {
    if (isUnparsed(letter)) figures.unread += 1;
    else figures.determinations += 1;
    const decided = letter.dates.decision;
    if (decided && decided > (figures.newest ?? '')) figures.newest = decided;
  }
  const outcomes = outcomesOf(decisions);
  return { ...figures, ...outcomes, decisions: outcomes.upheld + outcomes.overturned };
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

/** Facts with the keys that the decisions are indexed by, from `firstKey` upwards. */
export function heldLetter(facts: FactsOfLetter, firstKey: number): HeldLetter {
  const letter: HeldLetter = { ...facts, firstKey, decisions: [] };
  letter.decisions = facts.decisions.map((decision, at) => ({
    ...decision,
    key: firstKey + at,
    letter,
  }));
  return letter;
}

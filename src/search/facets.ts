import type { ItemOutcome } from '../determinations/determination.ts';
import type { DecisionFacts, LetterFacts } from '../determinations/facts.ts';
import type { Counts, FacetRow, Facets, Outcomes } from './engine.ts';

/** A decision as it is counted. */
export type Counted = DecisionFacts & { letter: LetterFacts };

export function outcomesOf(decisions: Iterable<{ outcome: ItemOutcome }>): Outcomes {
  const outcomes: Outcomes = { upheld: 0, overturned: 0 };
  for (const { outcome } of decisions) outcomes[outcome] += 1;
  return outcomes;
}

/**
 * Decisions, in how many determinations they stand, and how they came out; those of one letter have
 * to stand together.
 */
export const countsOf = (decisions: Counted[]): Counts => ({
  total: decisions.length,
  determinations: lettersIn(decisions),
  outcomes: outcomesOf(decisions),
});

function lettersIn(decisions: Counted[]): number {
  let letters = 0;
  let last: LetterFacts | undefined;
  for (const { letter } of decisions) {
    if (letter !== last) letters += 1;
    last = letter;
  }
  return letters;
}

/** The grounds of decisions, each counted once a decision, most frequent first. */
export const groundRows = (decisions: Counted[]): FacetRow[] =>
  rowsOf(
    decisions,
    ({ grounds }) => grounds,
    ({ ground }) => ground,
  );

/**
 * Decisions counted by what they have. `asked` are the treatments that the question names: of a
 * decision on several only those are counted; with none asked, all of them. Grounds come without
 * their examples, which only an engine can find.
 */
export const facetsOf = (
  decisions: Counted[],
  asked: ReadonlySet<string>,
): Omit<Facets, 'byGround'> & { byGround: FacetRow[] } => ({
  ...countsOf(decisions),
  byTreatment: rowsOf(
    decisions,
    ({ treatments }) => treatments,
    ({ name }) => (asked.size === 0 || asked.has(name) ? name : undefined),
  ),
  byGround: groundRows(decisions),
  byGuideline: rowsOf(
    decisions,
    ({ citations }) => citations,
    ({ guideline }) => guideline,
  ),
  bySpecialty: rowsOf(
    decisions,
    ({ letter }) => letter.reviewer.specialties,
    (specialty) => specialty,
  ),
  byYear: rowsOf(
    decisions,
    ({ letter }) => [letter.dates.decision],
    (decided) => decided?.slice(0, 4),
  ),
});

/** Counts decisions by the names of what they have, each name once a decision. */
function rowsOf<T>(
  decisions: Counted[],
  having: (decision: Counted) => readonly T[],
  nameOf: (one: T) => string | undefined,
): FacetRow[] {
  const rows = new Map<string, FacetRow & { last?: Counted }>();
  for (const decision of decisions) {
    for (const one of having(decision)) {
      const name = nameOf(one);
      if (name === undefined) continue;
      const row = rows.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
      if (row.last === decision) continue;
      rows.set(name, row);
      row.last = decision;
      row.total += 1;
      row[decision.outcome] += 1;
    }
  }
  return [...rows.values()]
    .map(({ last: _, ...row }) => row)
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

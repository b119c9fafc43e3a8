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

/** Decisions, in how many determinations they stand, and how they came out. */
export const countsOf = (decisions: Counted[]): Counts => ({
  total: decisions.length,
  determinations: new Set(decisions.map(({ letter }) => letter)).size,
  outcomes: outcomesOf(decisions),
});

/** The grounds of decisions, each counted once a decision, most frequent first. */
export const groundRows = (decisions: Counted[]): FacetRow[] =>
  rowsOf(decisions, ({ grounds }) => grounds.map(({ ground }) => ground));

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
  byTreatment: rowsOf(decisions, ({ treatments }) =>
    treatments.map(({ name }) => name).filter((name) => asked.size === 0 || asked.has(name)),
  ),
  byGround: groundRows(decisions),
  byGuideline: rowsOf(decisions, ({ citations }) => citations.map(({ guideline }) => guideline)),
  bySpecialty: rowsOf(decisions, ({ letter }) => letter.reviewer.specialties),
  byYear: rowsOf(decisions, ({ letter: { dates } }) =>
    dates.decision ? [dates.decision.slice(0, 4)] : [],
  ),
});

function rowsOf(decisions: Counted[], namesOf: (decision: Counted) => string[]): FacetRow[] {
  const rows = new Map<string, FacetRow>();
  for (const decision of decisions) {
    const names = namesOf(decision);
    for (const name of names.length > 1 ? new Set(names) : names) {
      const row = rows.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
      row.total += 1;
      row[decision.outcome] += 1;
      rows.set(name, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

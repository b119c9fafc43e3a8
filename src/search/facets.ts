import type { ItemOutcome } from '../determinations/determination.ts';
import type { FacetRow, Facets, Match, Outcomes } from './engine.ts';

export function outcomesOf(outcomes: Iterable<ItemOutcome>): Outcomes {
  const counted: Outcomes = { upheld: 0, overturned: 0 };
  for (const outcome of outcomes) counted[outcome] += 1;
  return counted;
}

/** How many determinations the decisions stand in. */
export const determinationsIn = (matches: Match[]): number =>
  new Set(matches.map(({ determination }) => determination.id)).size;

/**
 * Counts decisions by what they have. `asked` are the treatments that the question names: of a
 * decision on several only those are counted; with none asked, all of them.
 */
export function facetsOf(matches: Match[], asked: ReadonlySet<string>): Facets {
  const rows = (namesOf: (match: Match) => Iterable<string>) => tallied(matches, namesOf);
  return {
    total: matches.length,
    determinations: determinationsIn(matches),
    outcomes: outcomesOf(matches.map(({ decision }) => decision.outcome)),
    byTreatment: rows(({ decision }) =>
      decision.treatments
        .map(({ name }) => name)
        .filter((name) => asked.size === 0 || asked.has(name)),
    ),
    byGround: rows(({ decision }) => decision.grounds.map(({ ground }) => ground)),
    byGuideline: rows(({ decision }) => decision.citations.map(({ guideline }) => guideline)),
    bySpecialty: rows(({ determination }) => determination.reviewer.specialties),
    byYear: rows(({ determination: { dates } }) =>
      dates.decision ? [dates.decision.slice(0, 4)] : [],
    ),
  };
}

function tallied(matches: Match[], namesOf: (match: Match) => Iterable<string>): FacetRow[] {
  const rows = new Map<string, FacetRow>();
  for (const match of matches) {
    for (const name of new Set(namesOf(match))) {
      const row = rows.get(name) ?? { name, total: 0, upheld: 0, overturned: 0 };
      row.total += 1;
      row[match.decision.outcome] += 1;
      rows.set(name, row);
    }
  }
  return [...rows.values()].sort(byCount);
}

/** Most frequent first, then by name. */
export const byCount = (a: FacetRow, b: FacetRow): number =>
  b.total - a.total || (a.name < b.name ? -1 : 1);

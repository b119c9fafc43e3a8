import { treatmentsInDispute } from '../vocabulary/treatments-in-heading.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { readCitations } from './citations.ts';
import { conclusionOf, outcomeSaid } from './conclusion.ts';
import type { Decision } from './determination.ts';
import { disputedOf } from './disputed.ts';
import type { Unflagged } from './flags/flag-rule.ts';
import { flagsOf } from './flags/flags.ts';
import { findGrounds } from './grounds/find-grounds.ts';
import type { Item, Sections } from './layouts/layout.ts';

/** The items of a letter → its decisions, in the letter's order, without items that state no outcome. */
export function readDecisions(
  { items, summary }: Sections,
  vocabulary: Vocabulary | null,
): Decision[] {
  const decisions = items
    .map((item) => readDecision(item, vocabulary))
    .filter((decision) => decision !== null)
    .map((decision, index) => ({ ...decision, number: index + 1 }));
  const letter = { decisions, summary, vocabulary };
  return decisions.map((decision) => ({ ...decision, flags: flagsOf(decision, letter) }));
}

function readDecision(item: Item, vocabulary: Vocabulary | null): Unflagged | null {
  const { heading, rationale, claimsAdministratorGuideline, reviewerGuideline } = item;
  const conclusion = conclusionOf(rationale);
  const outcome = item.outcome ?? outcomeSaid(conclusion);
  if (!outcome) return null;
  const disputed = disputedOf(heading);
  return {
    number: 1,
    heading,
    disputed,
    outcome,
    treatments: vocabulary ? treatmentsInDispute(vocabulary, disputed) : [],
    claimsAdministratorGuideline,
    reviewerGuideline,
    citations: readCitations(reviewerGuideline),
    rationale,
    conclusion,
    grounds: findGrounds({ rationale, outcome, disputed }),
  };
}

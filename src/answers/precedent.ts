import type { Flag, ItemOutcome } from '../determinations/determination.ts';
import type { Span } from '../determinations/span.ts';
import type { Outcomes } from '../search/engine.ts';
import type { Treatment } from '../vocabulary/treatment.ts';

/** One decision as an answer shows it. */
export type Precedent = {
  rank: number;
  id: string;
  decision: number;
  heading: string;
  outcome: ItemOutcome;
  /** Verbatim from the rationale: one part, or parts joined by " … ". */
  excerpt: string;
  /** Matched words in the excerpt. */
  highlights: Span[];
  grounds: string[];
  citation: string;
  treatments: Treatment[];
  specialties: string[];
  licenseStates: string[];
  guideline: string;
  decided: string | null;
  flags: Flag[];
};

/** The contract's `imr precedent --json`. */
export type PrecedentAnswer = {
  query: {
    text: string;
    treatments: { typed: string; name: string; class: string }[];
    /** Body regions and forms of drugs, which narrow the answer. */
    regions: string[];
    forms: string[];
    words: string[];
    /** What must stand in the decision's text word for word, and what must not stand there. */
    phrases: string[];
    without: string[];
    filters: Record<string, string>;
    corrected: string | null;
  };
  total: number;
  determinations: number;
  outcomes: Outcomes;
  corpus: { determinations: number; decisions: number } & Outcomes;
  results: Precedent[];
  related: { class: string; total: number; outcomes: Outcomes; results: Precedent[] }[];
  letters: { id: string; file: string; excerpt: string }[];
  /** Not every word of the question stands in the decisions shown. */
  loose: boolean;
  suggestions: string[];
};

import type { Flag, ItemOutcome } from '../determinations/determination.ts';
import type { Span } from '../determinations/span.ts';
import type { FacetRow, Outcomes } from '../search/engine.ts';
import type { Treatment } from '../vocabulary/treatment.ts';
import type { QueryEcho } from './query-echo.ts';

/** One decision as an answer shows it. */
export type Precedent = {
  rank: number;
  id: string;
  decision: number;
  heading: string;
  outcome: ItemOutcome;
  /** Verbatim from the rationale: one part of it, or parts joined by " … ". */
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
  query: QueryEcho;
  /** Decisions that belong to the answer, in how many determinations, and how they came out. */
  total: number;
  determinations: number;
  outcomes: Outcomes;
  /** The grounds of all that belongs, most frequent first. */
  byGround: FacetRow[];
  /** All that is indexed: the base rate. */
  corpus: { determinations: number; decisions: number } & Outcomes;
  /** The page asked for. */
  results: Precedent[];
  /** Decisions on other treatments of the same class: apart, never counted above. */
  related: { class: string; total: number; outcomes: Outcomes; results: Precedent[] }[];
  /** Letters of no known layout that hold the words: apart, never counted. */
  letters: { id: string; file: string; excerpt: string }[];
  /** Not every word of the question stands in the decisions shown. */
  loose: boolean;
  /** Other questions, where this one found nothing. */
  suggestions: string[];
};

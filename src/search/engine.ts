import type { Decision, Determination } from '../determinations/determination.ts';
import type { Question } from '../questions/question.ts';

export type Outcomes = { upheld: number; overturned: number };

/** What the corpus holds: the base rate that every answer shows beside its own. */
export type CorpusFigures = Outcomes & {
  determinations: number;
  decisions: number;
  /** Letters kept but of no known layout: searchable as a whole, never counted. */
  unread: number;
  /** Decision date of the newest letter that states one, `2017-02-28`. */
  newest: string | null;
};

export type Page = { offset: number; limit: number; sort: 'relevance' | 'newest' };

/** One decision that belongs to the answer. */
export type Match = { determination: Determination; decision: Decision };

export type Found = {
  /** Decisions that belong, in how many determinations, and how they came out: over all of them. */
  total: number;
  determinations: number;
  outcomes: Outcomes;
  matches: Match[];
  /** Not every word stands in the decisions shown (questions without a treatment only). */
  loose: boolean;
  /** Same class, other treatment: apart, never mixed into the above. */
  related: { class: string; total: number; outcomes: Outcomes; matches: Match[] }[];
  /** Letters of no known layout that hold the words: shown apart, never counted. */
  letters: { id: string; file: string; excerpt: string }[];
};

export type FacetRow = { name: string; total: number } & Outcomes;

/** Everything that belongs to a question, counted. */
export type Facets = {
  total: number;
  determinations: number;
  outcomes: Outcomes;
  byTreatment: FacetRow[];
  byGround: FacetRow[];
  byGuideline: FacetRow[];
  bySpecialty: FacetRow[];
  byYear: FacetRow[];
};

export type CaseFound =
  | { kind: 'found'; determination: Determination }
  | { kind: 'several'; candidates: string[] }
  | { kind: 'none'; near: string[] };

/** What changed in the corpus: letters to hold from now on (new or newer), and ids to forget. */
export type CorpusChange = { put: Determination[]; remove: string[] };

/**
 * Finds the decisions that answer a question. Promises throughout, so that a remote engine can
 * stand behind it; `test/search/contract.ts` is what every implementation must pass.
 */
export interface SearchEngine {
  search(question: Question, page: Page): Promise<Found>;
  facets(question: Question): Promise<Facets>;
  /** Decisions on the same treatment, nearest in grounds and diagnoses; never the one given. */
  similar(id: string, decision: number, page: Page): Promise<Found>;
  figures(): Promise<CorpusFigures>;
  /** By whatever a person types of an id: see "imr case" in the README. */
  findCase(typed: string): Promise<CaseFound>;
  /** The newest determinations by decision date. */
  newest(limit: number): Promise<Determination[]>;
  update(change: CorpusChange): Promise<void>;
}

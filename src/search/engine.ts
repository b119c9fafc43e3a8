import type { Decision, Determination } from '../determinations/determination.ts';
import type { Question } from '../questions/question.ts';
import type { Document } from './fields.ts';

export type Outcomes = { upheld: number; overturned: number };

/** What is indexed: the base rate that every answer shows beside its own. */
export type CorpusFigures = Outcomes & {
  determinations: number;
  decisions: number;
  /** Letters kept but of no known layout: found by their words, never counted. */
  unread: number;
  /** Decision date of the newest letter that states one, `2017-02-28`. */
  newest: string | null;
};

/** A page of an answer: `offset` decisions passed over, `limit` shown. */
export type Page = { offset: number; limit: number; sort: 'relevance' | 'newest' };

/** One decision that belongs to the answer, with its letter. */
export type Match = { determination: Determination; decision: Decision };

/** Decisions counted, in how many determinations they stand, and how they came out. */
export type Counts = { total: number; determinations: number; outcomes: Outcomes };

/** What a question finds. Every count is over all that belongs, never over the page. */
export type Found = Counts & {
  matches: Match[];
  /** Not every word stands in the decisions shown (questions without a treatment only). */
  loose: boolean;
  /** The grounds of all that belongs, most frequent first. */
  byGround: FacetRow[];
  /** Same class, other treatment: apart, never mixed into the above. */
  related: { class: string; total: number; outcomes: Outcomes; matches: Match[] }[];
  /** Letters of no known layout that hold the words: shown apart, never counted. */
  letters: { id: string; file: string; excerpt: string }[];
};

/** What a question finds to which nothing belongs. */
export const nothingFound: Found = {
  total: 0,
  determinations: 0,
  outcomes: { upheld: 0, overturned: 0 },
  matches: [],
  loose: false,
  byGround: [],
  related: [],
  letters: [],
};

/** How many of the decisions that belong have one thing in common. */
export type FacetRow = { name: string; total: number } & Outcomes;

/** The sentence by which one decision gives a ground, verbatim. */
export type GroundExample = { id: string; decision: number; sentence: string };

/** A ground counted, with the best decision of each outcome that gives it. */
export type GroundFacet = FacetRow & {
  examples: { upheld: GroundExample | null; overturned: GroundExample | null };
};

/** Everything that belongs to a question, counted by what decisions have in common. */
export type Facets = Counts & {
  byTreatment: FacetRow[];
  byGround: GroundFacet[];
  byGuideline: FacetRow[];
  bySpecialty: FacetRow[];
  byYear: FacetRow[];
};

export type CaseFound =
  | { kind: 'found'; determination: Determination }
  | { kind: 'several'; candidates: string[] }
  | { kind: 'none'; near: string[] };

/** A letter as it is taken in, with what is indexed of each of its decisions. */
export type LetterToIndex = { determination: Determination; documents: Document[] };

/**
 * A file as it was when it was read: its size and time, and the id of the letter in it, if any.
 * Several files may hold one letter; the letter itself names the one that it was taken from.
 */
export type KnownFile = { stamp: string; letter: string | null };

/** Letters to hold from now on, ids to forget, and what is known of files with that. */
export type LetterChange = {
  put: LetterToIndex[];
  remove: string[];
  files: { seen: [file: string, known: KnownFile][]; gone: string[] };
};

/**
 * Finds the decisions that answer a question. One call is one journey, so that an engine over a
 * network can stand behind it; `test/search/contract.ts` is what every engine must pass. Methods
 * never reject because of what was asked, only where the engine itself cannot be asked.
 */
export interface SearchEngine {
  /** The decisions that belong, in order, with their counts. */
  search(question: Question, page: Page): Promise<Found>;
  /** The same decisions counted. */
  facets(question: Question): Promise<Facets>;
  /** For each question whether it finds a decision that holds all of its words. */
  anyOf(questions: Question[]): Promise<boolean[]>;
  /** Decisions on the same treatment, nearest in grounds and diagnoses; never the one given. */
  similar(id: string, decision: number, page: Page): Promise<Found>;
  figures(): Promise<CorpusFigures>;
  /** By whatever a person types of an id: see "imr case" in the README. */
  findCase(typed: string): Promise<CaseFound>;
  /** The newest determinations by decision date. */
  newest(limit: number): Promise<Determination[]>;
}

/** Where an engine's letters are taken in. What is written is there after a kill, or none of it. */
export interface LetterIndex {
  /** Settles when the letters are kept and found. Questions are answered meanwhile. */
  update(change: LetterChange): Promise<void>;
  /** Every file that was read, as it was then. */
  files(): Promise<Map<string, KnownFile>>;
  /** The file that each letter was taken from, by the letter's id. */
  sources(): Promise<Map<string, string>>;
  /** Takes over what another process wrote to the same letters; tells whether it had. */
  refresh(): Promise<boolean>;
  /** Lets the change be written that was begun, and keeps what makes the next start quick. */
  close(): Promise<void>;
}

import * as z from 'zod';
import { treatment } from '../vocabulary/treatment.ts';

/** A calendar day, `2016-12-09`. */
const day = z.iso.date();
const some = z.string().min(1);

const itemOutcome = z.enum(['upheld', 'overturned']);
const caseOutcome = z.enum(['upheld', 'overturned', 'partially overturned']);

const citation = z.object({
  guideline: some,
  sections: z.array(some),
  pages: z.array(some),
});

/** A named reason with the sentence of the rationale that gives it, verbatim. */
const groundFound = z.object({ ground: some, sentence: some });

/** Something that a reader must see before quoting a decision, with the words that show it. */
const flag = z.object({ flag: some, detail: some });

/** What was decided on one disputed item. */
export const decision = z.object({
  number: z.int().positive(),
  heading: z.string(),
  disputed: z.string(),
  outcome: itemOutcome,
  treatments: z.array(treatment),
  claimsAdministratorGuideline: z.string(),
  reviewerGuideline: z.string(),
  citations: z.array(citation),
  rationale: z.string(),
  conclusion: z.string(),
  grounds: z.array(groundFound),
  flags: z.array(flag),
});

/**
 * One IMR determination letter as read: who decided what, when, on which guideline and why.
 * Every string that quotes the letter is a verbatim part of the reflowed letter: runs of white
 * space become one space, page furniture goes, nothing else changes.
 */
export const determination = z.object({
  id: some,
  source: z.object({ file: some, layout: some, sha256: z.string() }),
  caseNumber: some.nullable(),
  dates: z.object({
    injury: day.nullable(),
    assigned: day.nullable(),
    applicationReceived: day.nullable(),
    urDenial: day.nullable(),
    decision: day.nullable(),
  }),
  priority: z.enum(['standard', 'expedited']).nullable(),
  reviewer: z.object({ specialties: z.array(some), licenseStates: z.array(some) }),
  patient: z.object({
    age: z.int().nonnegative().nullable(),
    sex: z.enum(['male', 'female']).nullable(),
  }),
  diagnoses: z.array(some),
  summary: z.string(),
  /** Derived from the decisions; null where a letter of no known layout gave none. */
  outcome: caseOutcome.nullable(),
  decisions: z.array(decision),
  missing: z.array(some),
});

export type ItemOutcome = z.infer<typeof itemOutcome>;
export type CaseOutcome = z.infer<typeof caseOutcome>;
export type Citation = z.infer<typeof citation>;
export type GroundFound = z.infer<typeof groundFound>;
export type Flag = z.infer<typeof flag>;
export type Decision = z.infer<typeof decision>;
export type Determination = z.infer<typeof determination>;

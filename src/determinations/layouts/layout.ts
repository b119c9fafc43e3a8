import type { ItemOutcome } from '../determination.ts';
import type { Reflowed } from '../reflow.ts';

/** The parts of a letter, each verbatim from its reflowed text; '' where there is none. */
export type Sections = {
  header: string;
  reviewer: string;
  summary: string;
  items: Item[];
};

/** One disputed item as the letter sets it out. `outcome` is null where no word states it. */
export type Item = {
  heading: string;
  outcome: ItemOutcome | null;
  claimsAdministratorGuideline: string;
  reviewerGuideline: string;
  rationale: string;
};

/** What a letter of a layout states, by the names of `Determination`. */
export type Stated =
  | 'caseNumber'
  | 'dates.injury'
  | 'dates.assigned'
  | 'dates.applicationReceived'
  | 'dates.urDenial'
  | 'dates.decision'
  | 'priority'
  | 'reviewer.specialties'
  | 'reviewer.licenseStates'
  | 'patient.age'
  | 'patient.sex'
  | 'diagnoses'
  | 'summary'
  | 'decisions'
  | 'outcome'
  | 'decisions.claimsAdministratorGuideline'
  | 'decisions.reviewerGuideline'
  | 'decisions.rationale'
  | 'decisions.conclusion';

/** One way in which the letters were laid out, known by what is present and never by position. */
export type Layout = {
  name: string;
  recognises: (text: string) => boolean;
  sections: (letter: Reflowed) => Sections;
  states: readonly Stated[];
};

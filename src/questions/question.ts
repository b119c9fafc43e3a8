import type { Filters } from './filters.ts';

/** A treatment that the question names, as typed and as understood. */
export type AskedTreatment = {
  typed: string;
  /** Canonical name, or the name of the class where a class was asked for. */
  name: string;
  class: string;
  /** Canonical names that belong to the answer: one, or every member of the class. */
  members: string[];
};

/** A question as understood: what decides membership, what narrows, what only orders. */
export type Question = {
  text: string;
  treatments: AskedTreatment[];
  regions: string[];
  forms: string[];
  words: string[];
  phrases: string[];
  without: string[];
  filters: Filters;
  /** `cyclobenzeprine → cyclobenzaprine`, or null where nothing was corrected. */
  corrected: string | null;
};

/** The question that asks nothing: every decision belongs to it. */
export const everything: Question = {
  text: '',
  treatments: [],
  regions: [],
  forms: [],
  words: [],
  phrases: [],
  without: [],
  filters: {},
  corrected: null,
};

import type { Decision, Determination } from '../../src/determinations/determination.ts';
import type { Treatment } from '../../src/vocabulary/treatment.ts';

/** A treatment of the tests; the class and kind matter only where a test says so. */
export const treatment = (name: string, more: Partial<Treatment> = {}): Treatment => ({
  name,
  kind: 'drug',
  class: 'muscle relaxant',
  ...more,
});

type InventedDecision = Partial<Omit<Decision, 'grounds' | 'treatments'>> & {
  on?: (string | Treatment)[];
  grounds?: string[];
};

/** An invented decision: what is not given is neutral, and the rationale says why in its own words. */
export function decision({ on = [], grounds = [], ...given }: InventedDecision = {}): Decision {
  const heading = given.heading ?? 'Invented treatment #30';
  return {
    number: 1,
    heading,
    disputed: heading,
    outcome: 'upheld',
    claimsAdministratorGuideline: '',
    reviewerGuideline: 'Decision based on MTUS Chronic Pain Treatment Guidelines.',
    citations: [{ guideline: 'MTUS Chronic Pain Treatment Guidelines', sections: [], pages: [] }],
    rationale: 'The request is not medically necessary.',
    conclusion: 'The request is not medically necessary.',
    flags: [],
    ...given,
    treatments: on.map((one) => (typeof one === 'string' ? treatment(one) : one)),
    grounds: grounds.map((ground) => ({ ground, sentence: given.rationale ?? '' })),
  };
}

type InventedLetter = Partial<Omit<Determination, 'decisions'>> & {
  decided?: string | null;
  specialties?: string[];
  states?: string[];
  decisions?: Decision[];
};

/** An invented determination; its decisions are numbered in the order given. */
export function determination(
  id: string,
  { decided = null, specialties = [], states = [], decisions = [], ...given }: InventedLetter = {},
): Determination {
  return {
    id,
    source: { file: `${id}.txt`, layout: 'F1c', sha256: id },
    caseNumber: /^CM\d\d-\d{7}$/.test(id) ? id : null,
    dates: {
      injury: null,
      assigned: null,
      applicationReceived: null,
      urDenial: null,
      decision: decided,
    },
    priority: null,
    reviewer: { specialties, licenseStates: states },
    patient: { age: null, sex: null },
    diagnoses: [],
    summary: '',
    outcome: decisions.length > 0 ? 'upheld' : null,
    missing: [],
    ...given,
    decisions: decisions.map((one, i) => ({ ...one, number: i + 1 })),
  };
}

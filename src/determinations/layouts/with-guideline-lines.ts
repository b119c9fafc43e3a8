import { labels } from '../patterns/labels.ts';
import type { Reflowed } from '../reflow.ts';
import { cutAt } from '../sections.ts';
import type { Layout, Sections, Stated } from './layout.ts';
import { f1Items } from './numbered-items.ts';

/** What every letter of the F1 family states. */
const states: Stated[] = [
  'dates.injury',
  'reviewer.specialties',
  'reviewer.licenseStates',
  'patient.age',
  'patient.sex',
  'diagnoses',
  'summary',
  'decisions',
  'decisions.claimsAdministratorGuideline',
  'decisions.reviewerGuideline',
  'decisions.rationale',
  'decisions.conclusion',
];

/** From about 2014 the published letters carry a header. */
const header: Stated[] = [
  'caseNumber',
  'dates.assigned',
  'dates.applicationReceived',
  'dates.urDenial',
  'dates.decision',
  'priority',
];

/** A layout of the F1 family: 2014 to today, told apart by how credentials and guidelines are given. */
export const f1 = (name: string, isOf: (text: string) => boolean): Layout => ({
  name,
  recognises: (text) => isOf(text) && isF1(text),
  sections,
  states: [...states, ...header],
});

const titles = {
  howMade: labels.howMade,
  clinicalSummary: labels.clinicalSummary,
  issues: labels.issues,
};

const isF1 = (text: string) =>
  labels.issues.test(text) && (labels.howMade.test(text) || labels.clinicalSummary.test(text));

function sections(letter: Reflowed): Sections {
  const { opening, howMade, clinicalSummary, issues } = cutAt(letter.text, titles);
  return {
    header: opening.text,
    reviewer: howMade.text,
    summary: clinicalSummary.text.replace(labels.summaryIntroduction, '').trim(),
    items: f1Items(letter, afterIntroduction(letter.text, issues.start)),
  };
}

/** Where the first heading starts. */
function afterIntroduction(text: string, from: number): number {
  const rest = text.slice(from).trimStart();
  const introduction = labels.issuesIntroduction.exec(rest)?.[0] ?? '';
  return text.length - rest.slice(introduction.length).trimStart().length;
}

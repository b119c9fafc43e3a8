import { labels } from '../patterns/labels.ts';
import type { Reflowed } from '../reflow.ts';
import { cutAt } from '../sections.ts';
import { labelledItems } from './labelled-items.ts';
import type { Layout, Sections, Stated } from './layout.ts';

/** What every letter since 2014 states, its header included. */
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
  'caseNumber',
  'dates.assigned',
  'dates.applicationReceived',
  'dates.urDenial',
  'dates.decision',
  'priority',
];

/**
 * A layout of the letters since 2014 (F1a to F1d). They are built alike and differ in how they give
 * credentials and guidelines: `isOf` tells by these, from reflowed text, whether a letter has it.
 */
export const layoutSince2014 = (name: string, isOf: (text: string) => boolean): Layout => ({
  name,
  recognises: (text) => isOf(text) && isSince2014(text),
  sections,
  states,
});

const titles = {
  howMade: labels.howMade,
  clinicalSummary: labels.clinicalSummary,
  issues: labels.issues,
};

const isSince2014 = (text: string) =>
  labels.issues.test(text) && (labels.howMade.test(text) || labels.clinicalSummary.test(text));

function sections(letter: Reflowed): Sections {
  const { opening, howMade, clinicalSummary, issues } = cutAt(letter.text, titles);
  return {
    header: opening.text,
    reviewer: howMade.text,
    summary: clinicalSummary.text.replace(labels.summaryIntroduction, '').trim(),
    items: labelledItems(letter, afterIntroduction(letter.text, issues.start)),
  };
}

/** Where the first heading starts. */
function afterIntroduction(text: string, from: number): number {
  const rest = text.slice(from).trimStart();
  const introduction = labels.issuesIntroduction.exec(rest)?.[0] ?? '';
  return text.length - rest.slice(introduction.length).trimStart().length;
}

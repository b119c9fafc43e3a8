import { labels } from '../patterns/labels.ts';
import type { Reflowed } from '../reflow.ts';
import { f1Items } from './f1-items.ts';
import type { Layout, Sections, Stated } from './layout.ts';

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
  recognises: (text) => isF1(text) && isOf(text),
  sections,
  states: [...states, ...header],
});

const isF1 = (text: string) =>
  labels.issues.test(text) && (labels.howMade.test(text) || labels.clinicalSummary.test(text));

function sections(letter: Reflowed): Sections {
  const { text } = letter;
  const end = text.length;
  const issues = find(text, labels.issues, 0) ?? { start: end, end };
  const summary = find(text.slice(0, issues.start), labels.clinicalSummary, 0);
  const how = find(text.slice(0, summary?.start ?? issues.start), labels.howMade, 0);
  const firstPart = how?.start ?? summary?.start ?? issues.start;
  return {
    header: text.slice(0, firstPart).trim(),
    reviewer: text.slice(how?.end ?? firstPart, summary?.start ?? issues.start).trim(),
    summary: summary
      ? text.slice(summary.end, issues.start).trim().replace(labels.summaryIntroduction, '').trim()
      : '',
    items: f1Items(letter, afterIntroduction(text, issues.end)),
  };
}

function find(text: string, pattern: RegExp, from: number) {
  const found = pattern.exec(text.slice(from));
  return found
    ? { start: from + found.index, end: from + found.index + found[0].length }
    : undefined;
}

function afterIntroduction(text: string, from: number): number {
  const rest = text.slice(from);
  const start = from + rest.length - rest.trimStart().length;
  const introduction = labels.issuesIntroduction.exec(text.slice(start));
  const end = start + (introduction?.[0].length ?? 0);
  return text.charAt(end) === ' ' ? end + 1 : end;
}

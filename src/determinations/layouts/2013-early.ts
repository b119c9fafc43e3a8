import type { ItemOutcome } from '../determination.ts';
import { labels2013 as labels } from '../patterns/labels-2013.ts';
import type { Reflowed } from '../reflow.ts';
import { cutAt } from '../sections.ts';
import type { Layout, Sections } from './layout.ts';

/** F3, the first half of 2013: one item a letter, its outcome in the title of the rationale. */
export const early2013: Layout = {
  name: 'F3',
  recognises: (text) =>
    labels.reviewerQualifications.test(text) && labels.issueAtDispute.test(text),
  sections,
  states: [
    'caseNumber',
    'reviewer.specialties',
    'patient.age',
    'patient.sex',
    'summary',
    'decisions',
    'decisions.reviewerGuideline',
    'decisions.rationale',
    'decisions.conclusion',
  ],
};

const titles = {
  issue: labels.issueAtDispute,
  summary: labels.summaryTitle,
  documents: labels.documentsForDetermination,
  guidelines: labels.guidelinesAndWhy,
  rationale: labels.rationaleWhy,
  reviewer: labels.reviewerQualifications,
};

function sections({ text }: Reflowed): Sections {
  const { opening, issue, summary, guidelines, rationale, reviewer } = cutAt(text, titles);
  return {
    header: opening.text,
    reviewer: reviewer.text,
    summary: summary.text,
    items: [
      {
        heading: issue.text,
        outcome: outcomeOf(labels.rationaleWhy.exec(text)?.[0] ?? ''),
        claimsAdministratorGuideline: '',
        reviewerGuideline: guidelines.text,
        rationale: rationale.text,
      },
    ],
  };
}

/** "… IS/WAS NOT MEDICALLY NECESSARY:"; a form in which neither choice was crossed out states nothing. */
function outcomeOf(title: string): ItemOutcome | null {
  if (title === '' || /\bOR\b|\(NOT\)/.test(title)) return null;
  return /\bNOT\b/.test(title) ? 'upheld' : 'overturned';
}

import { matchesOf } from '../matches.ts';
import { labels } from '../patterns/labels.ts';
import { labels2013 } from '../patterns/labels-2013.ts';
import type { Reflowed } from '../reflow.ts';
import { cutAt } from '../sections.ts';
import { guidelinesOf2013 } from './guidelines-of-2013.ts';
import type { Item, Layout, Sections } from './layout.ts';

/** F2b, late 2013 to early 2014: numbered items, each a sentence with the outcome, then its reasons. */
export const listed2013: Layout = {
  name: 'F2b',
  recognises: (text) => labels2013.decisionsAndRationales.test(text),
  sections,
  states: [
    'caseNumber',
    'dates.injury',
    'dates.urDenial',
    'dates.applicationReceived',
    'reviewer.specialties',
    'reviewer.licenseStates',
    'patient.age',
    'patient.sex',
    'summary',
    'decisions',
    'decisions.claimsAdministratorGuideline',
    'decisions.reviewerGuideline',
    'decisions.rationale',
    'decisions.conclusion',
  ],
};

const titles = {
  howMade: labels.howMade,
  documents: labels.documentsReviewed,
  summary: labels.clinicalSummary,
  issues: labels2013.decisionsAndRationales,
};

function sections({ text }: Reflowed): Sections {
  const { opening, howMade, summary, issues } = cutAt(text, titles);
  return {
    header: opening.text,
    reviewer: howMade.text,
    summary: summary.text.replace(labels.summaryIntroduction, '').trim(),
    items: itemsOf(issues.text.replace(labels.issuesIntroduction, '').trim()),
  };
}

function itemsOf(text: string): Item[] {
  const found = inOrder(matchesOf(labels2013.numbered, text));
  return found.map(({ index, 0: opening, groups = {} }, at) => {
    const body = text.slice(index + opening.length, found[at + 1]?.index);
    const { opening: lines, why } = cutAt(body, { why: labels2013.reviewersRationale });
    return {
      heading: groups.item?.trim() ?? '',
      outcome: groups.not ? 'upheld' : 'overturned',
      ...guidelinesOf2013(lines.text),
      rationale: why.text,
    };
  });
}

/** Only those numbered 1, 2, 3 and so on: a numbered list inside a rationale is no item. */
function inOrder(found: RegExpExecArray[]): RegExpExecArray[] {
  let expected = 1;
  return found.filter(({ groups = {} }) => {
    if (Number(groups.number) !== expected) return false;
    expected += 1;
    return true;
  });
}

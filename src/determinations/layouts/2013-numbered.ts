import type { ItemOutcome } from '../determination.ts';
import { matchesOf } from '../matches.ts';
import { labels2013 as labels } from '../patterns/labels-2013.ts';
import type { Reflowed } from '../reflow.ts';
import { cutAt } from '../sections.ts';
import { guidelinesOf2013 } from './guidelines-of-2013.ts';
import type { Item, Layout, Sections } from './layout.ts';

/** F2a, mid to late 2013: numbered outcomes, stated twice, and the reasons of each item further below. */
export const numbered2013: Layout = {
  name: 'F2a',
  recognises: (text) => text.search(labels.determined) >= 0,
  sections,
  states: [
    'dates.decision',
    'dates.injury',
    'dates.urDenial',
    'reviewer.specialties',
    'reviewer.licenseStates',
    'patient.age',
    'patient.sex',
    'summary',
    'decisions',
    'decisions.rationale',
    'decisions.conclusion',
    'decisions.reviewerGuideline',
  ],
};

const titles = {
  decision: labels.decisionAndRationale,
  reviewer: labels.qualifications,
  summary: labels.caseSummary,
  documents: labels.documents,
  effect: labels.effect,
};

function sections({ text }: Reflowed): Sections {
  const { opening, decision, reviewer, summary, effect } = cutAt(text, titles);
  const firstRegard = text.slice(summary.start, summary.end).search(labels.regarding);
  const told = firstRegard < 0 ? summary.text : summary.text.slice(0, firstRegard).trim();
  return {
    header: `${opening.text} ${decision.text}`,
    reviewer: reviewer.text,
    summary: told.replace(labels.disclaimer, '').trim(),
    items: itemsOf(text, effect.title),
  };
}

function itemsOf(text: string, end: number): Item[] {
  const reasons = reasonsOf(text, end);
  const items: Item[] = [];
  for (const { groups = {} } of matchesOf(labels.determined, text)) {
    const heading = groups.item?.trim() ?? '';
    if (items.some((item) => item.heading === heading)) continue;
    const outcome: ItemOutcome = groups.not ? 'upheld' : 'overturned';
    const own = reasons.find((reason) => reason.item === heading) ?? reasons[items.length];
    const parts = cutAt(own?.text ?? '', {
      relied: labels.reliedUpon,
      why: labels.rationaleForDecision,
    });
    items.push({
      heading,
      outcome,
      ...guidelinesOf2013(parts.relied.text),
      rationale: parts.why.text,
    });
  }
  return items;
}

/** What is said "Regarding the request for …" each item. */
function reasonsOf(text: string, end: number): { item: string; text: string }[] {
  const found = matchesOf(labels.regarding, text.slice(0, end));
  return found.map(({ index, 0: title, groups = {} }, at) => ({
    item: groups.item?.trim() ?? '',
    text: text.slice(index + title.length, found[at + 1]?.index ?? end),
  }));
}

import { basename } from 'node:path';
import type { Citation } from '../determinations/determination.ts';
import type { Match } from '../search/engine.ts';

/**
 * One line to paste: determination, item, outcome, decision date, specialty, guideline with its
 * sections and pages, file. What the letter does not state is left out, never made up.
 */
export function citationOf({ determination, decision }: Match): string {
  const { id, dates, reviewer, source } = determination;
  const outcome = decision.outcome === 'upheld' ? 'UR denial upheld' : 'UR denial overturned';
  return [
    `IMR determination ${id}, item ${decision.number} (${decision.disputed || decision.heading})`,
    outcome,
    dates.decision ? `decided ${dates.decision}` : '',
    reviewer.specialties.length > 0 ? `reviewer: ${reviewer.specialties.join(', ')}` : '',
    decision.citations.map(guidelineCited).join('; ') || decision.reviewerGuideline,
    `file ${basename(source.file)}`,
  ]
    .filter(Boolean)
    .join('; ')
    .replace(/\s+/g, ' ');
}

/** "MTUS Chronic Pain Medical Treatment 2016, Muscle relaxants (for pain), pp. 63-64, 124". */
export function guidelineCited({ guideline, sections, pages }: Citation): string {
  const single = pages.length === 1 && /^\d+$/.test(pages[0] ?? '');
  return [
    guideline,
    ...sections,
    pages.length > 0 ? `${single ? 'p.' : 'pp.'} ${pages.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

import type { ItemOutcome } from '../determination.ts';
import { matchesOf } from '../matches.ts';
import { labels } from '../patterns/labels.ts';
import type { Reflowed } from '../reflow.ts';
import { headingStart } from './heading-start.ts';
import type { Item } from './layout.ts';

type Kind = 'claims administrator' | 'reviewer' | 'rationale';
type Label = { kind: Kind; start: number; end: number };

const order: Kind[] = ['claims administrator', 'reviewer', 'rationale'];
const patterns: Record<Kind, RegExp> = {
  'claims administrator': labels.claimsAdministrator,
  reviewer: labels.reviewerGuideline,
  rationale: labels.rationale,
};

/**
 * The disputed items of a letter since 2014, from the place `from` on. An item is a heading with its outcome, then
 * up to three labelled parts in fixed order; a label that breaks the order opens the next item.
 */
export function labelledItems(letter: Reflowed, from: number): Item[] {
  const groups = groupsOf(labelsOf(letter.text, from), letter.text);
  let free = from;
  return groups.map((group, index) => {
    const next = groups[index + 1]?.[0]?.start ?? letter.text.length;
    const opening = letter.text.slice(free, group[0]?.start).trimEnd();
    const stated = labels.outcome.exec(opening);
    const heading = stated ? opening.slice(0, stated.index) : opening;
    const last = group.at(-1)?.end ?? next;
    const isLast = index === groups.length - 1;
    free = isLast ? next : headingStart(letter, last, headingEnd(letter.text, last, next));
    return {
      heading: heading.trim(),
      outcome: stated ? (stated[1]?.toLowerCase() as ItemOutcome) : null,
      claimsAdministratorGuideline: partOf(letter.text, group, 'claims administrator', free),
      reviewerGuideline: partOf(letter.text, group, 'reviewer', free),
      rationale: partOf(letter.text, group, 'rationale', free),
    };
  });
}

function labelsOf(text: string, from: number): Label[] {
  const body = text.slice(from);
  const found = order.flatMap((kind) =>
    matchesOf(patterns[kind], body).map((match) => ({
      kind,
      start: from + match.index,
      end: from + match.index + match[0].length,
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Labels by item: a label opens an item where an outcome stands before it or it breaks the order. */
function groupsOf(found: Label[], text: string): Label[][] {
  const groups: Label[][] = [];
  for (const label of found) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || stateOutcome(text, last.end, label.start)) groups.push([label]);
    else if (order.indexOf(label.kind) > order.indexOf(last.kind)) group.push(label);
    else if (last.kind === 'rationale' && label.kind === 'claims administrator')
      groups.push([label]);
  }
  return groups;
}

const stateOutcome = (text: string, from: number, to: number) =>
  labels.outcome.test(text.slice(Math.max(from, to - 40), to).trimEnd());

/** Where the next item's heading ends, its outcome left out. */
function headingEnd(text: string, from: number, next: number): number {
  const before = text.slice(from, next).trimEnd();
  const stated = labels.outcome.exec(before);
  return from + (stated ? stated.index : before.length);
}

function partOf(text: string, group: Label[], kind: Kind, end: number): string {
  const at = group.findIndex((label) => label.kind === kind);
  const label = group[at];
  return label ? text.slice(label.end, group[at + 1]?.start ?? end).trim() : '';
}

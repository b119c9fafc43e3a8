import { labels2013 as labels } from '../patterns/labels-2013.ts';
import { cutAt } from '../sections.ts';
import type { Item } from './layout.ts';

type Guidelines = Pick<Item, 'claimsAdministratorGuideline' | 'reviewerGuideline'>;

/**
 * The sentences before the rationale of an item in the letters of 2013: "The Claims Administrator based
 * its decision on … The Physician Reviewer based his/her decision on …" → both, '' where one is not there.
 */
export function guidelinesOf2013(text: string): Guidelines {
  const { administrator, reviewer } = cutAt(text, {
    administrator: labels.administratorBased,
    reviewer: labels.reviewerBased,
  });
  const from = (pattern: RegExp, end: number) => {
    const at = text.search(pattern);
    return at < 0 ? '' : text.slice(at, end).trim();
  };
  return {
    claimsAdministratorGuideline: from(labels.administratorBased, administrator.end),
    reviewerGuideline: from(labels.reviewerBased, reviewer.end),
  };
}

import type { ContextBlock, PlainTextOption, SectionBlock } from '@slack/types';
import type { Precedent } from '../../answers/precedent.ts';
import { actionIds, decisionValue } from './actions.ts';
import type { MessageBlock } from './message.ts';
import { outcomeLine } from './outcome.ts';
import { bold, foreign, line, mrkdwn, plain, quotation, richText, shorten, words } from './text.ts';

const excerptLength = 1_500;
const headingLength = 300;

const choices = [
  ['case', 'Case summary'],
  ['rationale', 'Full rationale'],
  ['similar', 'Similar decisions'],
  ['citation', 'Citation to copy'],
] as const;

const menu = (id: string, number: number): PlainTextOption[] =>
  choices.map(([verb, text]) => ({
    text: plain(text),
    value: decisionValue({ verb, number, id }),
  }));

/**
 * One decision of an answer: outcome and menu, heading and excerpt of the rationale, source, flags.
 */
export function decisionBlocks(precedent: Precedent): MessageBlock[] {
  const title: SectionBlock = {
    type: 'section',
    text: mrkdwn(`*${precedent.rank}.*  ${outcomeLine(precedent.outcome)}`),
    accessory: {
      type: 'overflow',
      action_id: actionIds.decision,
      options: menu(precedent.id, precedent.decision),
    },
  };
  const quoted = richText(
    line(bold(shorten(precedent.heading, headingLength))),
    precedent.excerpt
      ? quotation(precedent.excerpt, precedent.highlights, excerptLength)
      : line(words('The letter gives no rationale for this item.')),
  );
  return [title, quoted, source(precedent), ...warnings(precedent)];
}

function source(precedent: Precedent): ContextBlock {
  const from = [
    `${precedent.id}, item ${precedent.decision}`,
    precedent.decided && `decided ${precedent.decided}`,
    reviewer(precedent.specialties, precedent.licenseStates),
    precedent.guideline && `Guideline: ${precedent.guideline}`,
  ];
  const text = from.filter(Boolean).join('  ·  ');
  return { type: 'context', elements: [mrkdwn(foreign(text, 600))] };
}

/** `Reviewer: Pain Medicine, licensed in Florida`; empty where the letter says neither. */
export function reviewer(specialties: string[], states: string[]): string {
  const parts = [specialties.join(', '), states.length > 0 && `licensed in ${states.join(', ')}`];
  const text = parts.filter(Boolean).join(', ');
  return text && `Reviewer: ${text}`;
}

function warnings({ flags }: Pick<Precedent, 'flags'>): MessageBlock[] {
  const shown = flags.slice(0, 3).map(({ flag, detail }) => flagText(flag, detail));
  return shown.length === 0
    ? []
    : [{ type: 'context', elements: shown.map(mrkdwn) } as ContextBlock];
}

const flagWords: Record<string, string> = {
  'conclusion-names-other-item': 'The conclusion names another item than the heading',
  'outcome-contradicts-conclusion': 'The outcome does not fit the conclusion',
  'rationale-shared': 'The same rationale, word for word, stands under another item of this letter',
  'decided-by-reference': 'Decided by reference to another item',
  'ur-modified': 'UR had modified, not denied: an upheld modification stands',
};

/**
 * A flag as a sentence, in markup.
 * @param detail the letter's own words that the flag was raised for
 */
export const flagText = (flag: string, detail: string): string =>
  `:warning: ${flagWords[flag] ?? foreign(flag, 100)}: “${foreign(detail, 300)}”`;

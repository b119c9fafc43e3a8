import type { ContextBlock } from '@slack/types';
import { disclaimer, meaning } from '../../commands/disclaimer.ts';
import { mrkdwn } from './text.ts';

/** What the outcomes mean, and that this is no legal advice: stands once under every answer. */
export const disclaimerBlock: ContextBlock = {
  type: 'context',
  elements: [
    mrkdwn(`*Upheld*: ${meaning.upheld}. *Overturned*: ${meaning.overturned}.`),
    mrkdwn(disclaimer),
  ],
};

/** Stands in a message of which not everything fitted. */
export const shortenedBlock: ContextBlock = {
  type: 'context',
  elements: [mrkdwn('_Shortened: the rest did not fit in one message._')],
};

import type { ActionsBlock } from '@slack/types';
import { actionIds, askValue, longestQuestion } from './actions.ts';
import { plain } from './text.ts';

/** Under an answer that only its asker sees: the same for everyone in the channel. */
export const shareButton = (line: string): ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: actionIds.share,
      text: plain('Share in channel'),
      value: askValue(line.slice(0, longestQuestion)),
    },
  ],
});

import type { ActionsBlock } from '@slack/types';
import { actionIds, askValue, longestQuestion } from './actions.ts';
import { plain } from './text.ts';

/**
 * A button under an answer that only its asker sees, which gives the answer to everyone.
 * @param line the question with its command, such as `precedent baclofen`
 */
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

import type { ContextActionsBlock } from '@slack/types';
import type { PrecedentAnswer } from '../../answers/precedent.ts';
import type { Position } from '../../commands/answer.ts';
import { actionIds, feedbackValue, longestQuestion } from './actions.ts';
import { plain } from './text.ts';

/**
 * "Useful" and "Not useful" under a list of decisions.
 * @param asker id of the person who asked
 */
export function feedback(
  { query }: PrecedentAnswer,
  { offset, sort }: Position,
  asker: string,
): [ContextActionsBlock] {
  const list = { q: query.text.slice(0, longestQuestion), o: offset, s: sort, u: asker };
  const button = (name: string, label: string, useful: boolean) => ({
    text: plain(name),
    value: feedbackValue({ ...list, useful }),
    accessibility_label: label,
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: actionIds.feedback,
          positive_button: button('Useful', 'These decisions were useful', true),
          negative_button: button('Not useful', 'These decisions were not useful', false),
        },
      ],
    },
  ];
}

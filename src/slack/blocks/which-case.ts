import type { ActionsBlock, Button } from '@slack/types';
import { actionIds, askValue } from './actions.ts';
import { limits } from './limits.ts';
import { message, type Reply } from './message.ts';
import { foreign, mrkdwn, plain, shorten } from './text.ts';

/**
 * No letter or several letters have the id: buttons for those that might be meant.
 * @param candidates ids that contain what was typed
 * @param near ids that differ from it by a few characters, where nothing contains it
 */
export function whichCaseReply(typed: string, candidates: string[], near: string[]): Reply {
  const shown = (candidates.length > 0 ? candidates : near).slice(0, 10);
  const name = foreign(typed, 120);
  const sentence =
    candidates.length > 0
      ? `${candidates.length} determinations match “${name}”. Which one?`
      : `No indexed determination has the id “${name}”.${shown.length > 0 ? ' Near ids:' : ' An id is a case number such as CM16-0233904 or a file’s name.'}`;
  const buttons = shown.map(
    (id, index): Button => ({
      type: 'button',
      action_id: actionIds.ask(index),
      text: plain(shorten(id, limits.button)),
      value: askValue(`case ${shorten(id, 400)}`),
    }),
  );
  const one = message(sentence, [
    { type: 'section', text: mrkdwn(sentence) },
    ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons } satisfies ActionsBlock] : []),
  ]);
  return { first: one, rest: [], single: one, audience: 'asker' };
}

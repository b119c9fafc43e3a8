import type { ActionsBlock, Button } from '@slack/types';
import type { Visibility } from '../../state/state.ts';
import { actionIds } from './actions.ts';
import { type Message, type MessageBlock, message } from './message.ts';
import { mrkdwn, plain } from './text.ts';

/** For whom answers in a channel are shown: the sentence that says so, the button that sets it. */
const choices: Record<Visibility, { sentence: string; button: string }> = {
  threads: {
    sentence: 'Answers in this channel are posted in threads, for everyone.',
    button: 'For everyone, in threads',
  },
  private: {
    sentence: 'Answers in this channel are shown to the person who asked, who can share them.',
    button: 'For the asker alone',
  },
};

/** For whom answers in a channel are shown now, with buttons that set it. */
export function settingsMessage(now: Visibility): Message {
  const elements = (Object.keys(choices) as Visibility[]).map(
    (visibility): Button => ({
      type: 'button',
      action_id: actionIds.manner(visibility),
      text: plain(choices[visibility].button),
      value: visibility,
      ...(visibility === now ? { style: 'primary' as const } : {}),
    }),
  );
  return message(choices[now].sentence, [
    { type: 'section', text: mrkdwn(choices[now].sentence) } as MessageBlock,
    { type: 'actions', elements } satisfies ActionsBlock,
    {
      type: 'context',
      elements: [mrkdwn('Anybody in the channel can change this.')],
    } as MessageBlock,
  ]);
}

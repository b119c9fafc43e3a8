import type { ActionsBlock, Button } from '@slack/types';
import type { Manner } from '../../state/state.ts';
import { actionIds } from './actions.ts';
import { type Message, type MessageBlock, message } from './message.ts';
import { mrkdwn, plain } from './text.ts';

/** For whom answers in a channel are shown: the sentence that says so, the button that sets it. */
const choices: Record<Manner, { sentence: string; button: string }> = {
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
export function settingsMessage(now: Manner): Message {
  const elements = (Object.keys(choices) as Manner[]).map(
    (manner): Button => ({
      type: 'button',
      action_id: actionIds.manner(manner),
      text: plain(choices[manner].button),
      value: manner,
      ...(manner === now ? { style: 'primary' as const } : {}),
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

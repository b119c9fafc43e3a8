import type { ActionsBlock, Button } from '@slack/types';
import type { Visibility } from '../../state/state.ts';
import { actionIds } from './actions.ts';
import { type Message, type MessageBlock, message } from './message.ts';
import { mrkdwn, plain } from './text.ts';

const choices: Record<Visibility, { said: string; button: string }> = {
  threads: {
    said: 'Answers in this channel are posted in threads, for everyone.',
    button: 'For everyone, in threads',
  },
  private: {
    said: 'Answers in this channel are shown to the person who asked, who can share them.',
    button: 'For the asker alone',
  },
};

/** How a channel is answered, and the other way to press. */
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
  return message(choices[now].said, [
    { type: 'section', text: mrkdwn(choices[now].said) } as MessageBlock,
    { type: 'actions', elements } satisfies ActionsBlock,
    {
      type: 'context',
      elements: [mrkdwn('Anybody in the channel can change this.')],
    } as MessageBlock,
  ]);
}

import type { App, BlockAction } from '@slack/bolt';
import type { Visibility } from '../../state/state.ts';
import { actionValue } from '../action-value.ts';
import { actionIds } from '../blocks/actions.ts';
import { settingsMessage } from '../blocks/settings.ts';
import type { Bot } from '../bot.ts';
import { replaceMessage } from '../delivery/replace-message.ts';
import { tellAsker } from '../delivery/tell-asker.ts';
import { requestOf, type SlackRequest } from '../request.ts';

/**
 * `/imr settings` shows whether answers in this channel go to everyone or to the asker alone;
 * `/imr settings private` and `/imr settings threads` change it.
 */
export async function settings(bot: Bot, request: SlackRequest, text: string): Promise<void> {
  const { team, conversation } = request;
  const wanted = visibilityIn(text.split(/\s+/)[1]);
  if (wanted) await bot.state.setVisibility(team, conversation.channel, wanted);
  const now = bot.state.visibility(team, conversation.channel);
  await tellAsker(request, settingsMessage(now));
}

/** The buttons of the settings' message. */
export function settingsButtons(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.mannerPattern, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    const wanted = visibilityIn(actionValue(args.action));
    if (!request || !wanted) return;
    await bot.state.setVisibility(request.team, request.conversation.channel, wanted);
    const message = settingsMessage(wanted);
    await replaceMessage(request, args.body, args.respond, { everyone: message, asker: message });
  });
}

const visibilityIn = (word: string | undefined): Visibility | undefined =>
  word === 'private' || word === 'threads' ? word : undefined;

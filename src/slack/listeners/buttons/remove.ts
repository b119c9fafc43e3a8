import type { App, BlockAction } from '@slack/bolt';
import { actionMessage, actionValue } from '../../action-value.ts';
import { actionIds } from '../../blocks/actions.ts';
import { sectionMessage } from '../../blocks/message.ts';
import type { Bot } from '../../bot.ts';
import { removeAnswer } from '../../delivery/remove-answer.ts';
import { deleteByResponseUrl } from '../../delivery/response-url.ts';
import { tellAsker } from '../../delivery/tell-asker.ts';
import { requestOf } from '../../request.ts';

/** "Delete": takes an answer away. Only the person who asked may; the button carries their id. */
export function remove(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.remove, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (!request) return;
    const pressed = actionMessage(args.body);
    if (!pressed) return deleteByResponseUrl(args.respond);
    if (actionValue(args.action) === request.conversation.user)
      return removeAnswer(request, pressed);
    await tellAsker(request, notTheAsker);
  });
}

const notTheAsker = sectionMessage('Only the person who asked can delete this answer.');

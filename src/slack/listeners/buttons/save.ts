import type { App, BlockAction } from '@slack/bolt';
import { actionValue } from '../../action-value.ts';
import { actionIds, readListValue } from '../../blocks/actions.ts';
import { sectionMessage } from '../../blocks/message.ts';
import type { Bot } from '../../bot.ts';
import { tellAsker } from '../../delivery/tell-asker.ts';
import { requestOf } from '../../request.ts';

/** "Save question": keeps the question for the person who pressed, in their Home tab. */
export function save(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.save, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (!request) return;
    const { q: question } = readListValue(actionValue(args.action));
    const person = { team: request.team, user: request.conversation.user };
    await bot.state.save(person, question, new Date(bot.clock.now()));
    await tellAsker(request, saved);
  });
}

const saved = sectionMessage(
  'Saved. You find it in my Home tab, and can forget it there.',
  'Saved. You find it in my Home tab.',
);

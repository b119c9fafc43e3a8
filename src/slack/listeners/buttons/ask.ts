import type { App, BlockAction } from '@slack/bolt';
import { actionValue } from '../../action-value.ts';
import { answerRequest } from '../../answer-request.ts';
import { actionIds, readAskValue } from '../../blocks/actions.ts';
import type { Bot } from '../../bot.ts';
import { requestOf } from '../../request.ts';

/** A button that asks a question: answered as if the question had been typed there. */
export function ask(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.askPattern, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (request) await answerRequest(bot, request, readAskValue(actionValue(args.action)));
  });
}

/** "Share in channel": answers again, for everyone, what was answered to the asker alone. */
export function share(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.share, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (!request) return;
    const question = readAskValue(actionValue(args.action));
    await answerRequest(bot, request, question, { forEveryone: true });
  });
}

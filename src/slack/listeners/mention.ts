import type { App } from '@slack/bolt';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { messageText } from '../message-text.ts';
import { requestOf } from '../request.ts';
import { asFollowUp } from './follow-up.ts';

/** `@imr …` in a channel or a thread: answered in that thread. Plain words are a question. */
export function mention(app: App, bot: Bot): void {
  app.event('app_mention', async (args) => {
    const { event, context } = args;
    const request = requestOf(args, bot.clock);
    if (!request || 'bot_id' in event || 'edited' in event) return;
    const text = messageText(event.text, context.botUserId);
    const question = await asFollowUp(bot, request, text, event.thread_ts);
    await answerRequest(bot, request, question, { plainWords: true });
  });
}

import type { App } from '@slack/bolt';
import { answerIn, type Bot } from '../bot.ts';
import { saidToBot } from '../message-text.ts';
import { errandOf } from '../request.ts';
import { asFollowUp } from './thread-question.ts';

/** `@imr …` in a channel or a thread: answered in that thread. Plain words are a question. */
export function mention(app: App, bot: Bot): void {
  app.event('app_mention', async (call) => {
    const { event, context } = call;
    const errand = errandOf(call);
    if (!errand || 'bot_id' in event || 'edited' in event) return;
    const text = saidToBot(event.text, context.botUserId);
    const asked = await asFollowUp(bot, errand, text, event.thread_ts);
    await answerIn(bot, errand, asked, { plainWords: true });
  });
}

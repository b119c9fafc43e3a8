import type { App } from '@slack/bolt';
import { answerIn, type Bot } from '../bot.ts';
import { errandOf } from '../errand.ts';
import { saidToBot } from '../said.ts';
import { asFollowUp } from './thread-question.ts';

/** A direct message: plain words are a question. Edits, joins and other bots are not. */
export function directMessage(app: App, bot: Bot): void {
  app.event('message', async (call) => {
    const { event, context } = call;
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id) return;
    const errand = errandOf(call);
    if (!errand || !event.text) return;
    const text = saidToBot(event.text, context.botUserId);
    const asked = await asFollowUp(bot, errand, text, event.thread_ts);
    await answerIn(bot, errand, asked, { plainWords: true });
  });
}

import type { App } from '@slack/bolt';
import { answerIn, type Bot } from '../bot.ts';
import { saidToBot } from '../message-text.ts';
import { errandOf } from '../request.ts';
import { asFollowUp } from './thread-question.ts';

/** Plain words, or words with a file or from a thread; edits, joins and the like are not said. */
const isSaid = (subtype: string | undefined): boolean =>
  subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast';

/** A direct message: plain words are a question. Edits, joins and other bots are not. */
export function directMessage(app: App, bot: Bot): void {
  app.event('message', async (call) => {
    const { event, context } = call;
    if (event.channel_type !== 'im' || !isSaid(event.subtype)) return;
    if (!('text' in event) || ('bot_id' in event && event.bot_id)) return;
    const errand = errandOf(call);
    if (!errand || !event.text) return;
    const text = saidToBot(event.text, context.botUserId);
    const asked = await asFollowUp(
      bot,
      errand,
      text,
      'thread_ts' in event ? event.thread_ts : undefined,
    );
    await answerIn(bot, errand, asked, { plainWords: true });
  });
}

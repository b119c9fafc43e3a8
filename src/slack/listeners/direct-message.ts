import type { App } from '@slack/bolt';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { messageText } from '../message-text.ts';
import { requestOf } from '../request.ts';
import { asFollowUp } from './follow-up.ts';

/** A direct message: plain words are a question. Edits, joins and other bots are not answered. */
export function directMessage(app: App, bot: Bot): void {
  app.event('message', async (args) => {
    const { event, context } = args;
    if (event.channel_type !== 'im' || !isTyped(event.subtype)) return;
    if (!('text' in event) || ('bot_id' in event && event.bot_id)) return;
    const request = requestOf(args, bot.clock);
    if (!request || !event.text) return;
    const text = messageText(event.text, context.botUserId);
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    const question = await asFollowUp(bot, request, text, thread);
    await answerRequest(bot, request, question, { plainWords: true });
  });
}

/**
 * Whether a person typed the message now: without a subtype, with a file, or sent from a thread to
 * the channel too (docs.slack.dev/reference/events/message, subtypes).
 */
const isTyped = (subtype: string | undefined): boolean =>
  subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast';

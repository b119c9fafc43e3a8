import type { App } from '@slack/bolt';
import { answerIn, type Bot } from '../bot.ts';
import { saidToBot } from '../message-text.ts';
import { errandOf } from '../request.ts';
import { settings } from './settings.ts';

/**
 * `/imr …`, and any other name the command was given: one without a listener would leave the
 * asker with "did not respond". A command is never sent from within a thread.
 */
export function slashCommand(app: App, bot: Bot): void {
  app.command(/^\//, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    const text = saidToBot(call.command.text ?? '');
    if (/^settings\b/i.test(text)) return settings(bot, errand, text);
    await answerIn(bot, errand, text);
  });
}

import type { App } from '@slack/bolt';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { messageText } from '../message-text.ts';
import { requestOf } from '../request.ts';
import { settings } from './settings.ts';

/**
 * `/imr …`, under whatever name a workspace gave the command. A command is never sent from within a
 * thread (docs.slack.dev, slash commands).
 */
export function slashCommand(app: App, bot: Bot): void {
  app.command(/^\//, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (!request) return;
    const text = messageText(args.command.text ?? '');
    if (/^settings\b/i.test(text)) return settings(bot, request, text);
    await answerRequest(bot, request, text);
  });
}

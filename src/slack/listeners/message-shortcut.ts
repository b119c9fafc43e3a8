import type { App, MessageShortcut } from '@slack/bolt';
import { answerEach, treatmentsMentioned } from '../../commands/answer-each.ts';
import { answerRequest, sendReply } from '../answer-request.ts';
import { noTreatment, shortAnswers } from '../blocks/short-answer.ts';
import type { Bot } from '../bot.ts';
import { tellAsker } from '../delivery/tell-asker.ts';
import { messageText } from '../message-text.ts';
import { requestOf, type SlackRequest } from '../request.ts';

/** Of a long message only the first treatments are answered. */
const mostTreatments = 5;

/**
 * "Find IMR precedents" in a message's menu: answers each treatment that the message speaks of, in
 * the message's thread.
 */
export function messageShortcut(app: App, bot: Bot): void {
  const which = { type: 'message_action', callback_id: 'find_precedents' } as const;
  app.shortcut<MessageShortcut>(which, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (request) await answerMessage(bot, request, messageText(args.shortcut.message.text ?? ''));
  });
}

async function answerMessage(bot: Bot, request: SlackRequest, text: string): Promise<void> {
  const askedAt = bot.clock.now();
  const questions = treatmentsMentioned(text, bot.library).slice(0, mostTreatments);
  const [only] = questions;
  if (only === undefined) return tellAsker(request, noTreatment);
  if (questions.length === 1) return answerRequest(bot, request, `precedent ${only}`);
  const [first, ...rest] = shortAnswers(await answerEach(questions, bot.library));
  if (!first) return;
  const reply = { first, rest, single: first, audience: 'everyone' as const };
  await sendReply(bot, request, { kind: 'several', reply, askedAt });
}

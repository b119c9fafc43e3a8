import type { App, MessageShortcut } from '@slack/bolt';
import { answerEach, treatmentsMentioned } from '../../commands/answer-each.ts';
import { noTreatment, shortAnswers } from '../blocks/short-answer.ts';
import { answerIn, type Bot, bring, type Errand } from '../bot.ts';
import { tellAsker } from '../delivery/deliver.ts';
import { saidToBot } from '../message-text.ts';
import { errandOf } from '../request.ts';

/** Of a long message only the first treatments are answered. */
const mostTreatments = 5;

/**
 * "Find IMR precedents" in a message's menu: the treatments that the message speaks of, answered
 * in its thread, also in the middle of a discussion.
 */
export function messageShortcut(app: App, bot: Bot): void {
  const which = { type: 'message_action', callback_id: 'find_precedents' } as const;
  app.shortcut<MessageShortcut>(which, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (errand) await answerMessage(bot, errand, saidToBot(call.shortcut.message.text ?? ''));
  });
}

async function answerMessage(bot: Bot, errand: Errand, text: string): Promise<void> {
  const asked = bot.clock.now();
  const questions = treatmentsMentioned(text, bot.library).slice(0, mostTreatments);
  const [only] = questions;
  if (only === undefined)
    return tellAsker({ ...errand, clock: bot.clock }, errand.place, noTreatment);
  if (questions.length === 1) return answerIn(bot, errand, `precedent ${only}`);
  const [first, ...rest] = shortAnswers(await answerEach(questions, bot.library));
  if (!first) return;
  const reply = { first, rest, alone: first, audience: 'everyone' as const };
  await bring(bot, errand, { kind: 'several', reply, asked });
}

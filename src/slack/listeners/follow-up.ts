import { followUp } from '../../questions/follow-up.ts';
import { readListValue, StaleButton } from '../blocks/actions.ts';
import type { Bot } from '../bot.ts';
import { buttonValuesInThread } from '../delivery/thread.ts';
import type { SlackRequest } from '../request.ts';

/**
 * The question that a text in a thread asks: the text itself, or, where that is no question by
 * itself, the thread's last question as the text changes it. After a restart the last question is
 * read from the bot's own buttons in the thread, where the bot may read the thread.
 * @param thread the ts of the thread's root; undefined outside a thread
 */
export async function asFollowUp(
  bot: Bot,
  { client, conversation: { channel }, botId }: SlackRequest,
  text: string,
  thread: string | undefined,
): Promise<string> {
  if (!thread) return text;
  const previous =
    bot.recentQuestions.inThread(channel, thread) ??
    questionIn(await buttonValuesInThread(client, { channel, thread, botId }));
  return (previous && followUp(previous, text, bot.library.vocabulary)) ?? text;
}

/** The question that the newest button of a list carries; other buttons carry other values. */
function questionIn(values: string[]): string | undefined {
  for (const value of values.toReversed()) {
    try {
      return readListValue(value).q;
    } catch (error) {
      if (!(error instanceof StaleButton)) throw error;
    }
  }
  return undefined;
}

import { followUp } from '../../questions/follow-up.ts';
import { readListState } from '../blocks/actions.ts';
import { type Bot, type Errand, threadKey } from '../bot.ts';
import { valuesInThread } from '../delivery/thread.ts';

/**
 * What was said in a thread, taken together with the thread's last question where it does not
 * stand by itself. After a restart that question is read from the bot's own buttons in the thread,
 * where the bot may read it.
 */
export async function asFollowUp(
  bot: Bot,
  { client, place, botId }: Errand,
  text: string,
  thread: string | undefined,
): Promise<string> {
  if (!thread) return text;
  const previous =
    bot.lastQuestion.get(threadKey(place.channel, thread)) ??
    questionIn(await valuesInThread(client, { channel: place.channel, thread, botId }));
  return (previous && followUp(previous, text, bot.library.vocabulary)) ?? text;
}

/** The question of the newest list button. */
function questionIn(values: string[]): string | undefined {
  for (const value of values.reverse()) {
    try {
      return readListState(value).q;
    } catch {
      // another kind of button
    }
  }
  return undefined;
}

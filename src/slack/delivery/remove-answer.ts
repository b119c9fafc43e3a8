import { codeOf } from './errors.ts';
import type { Posted } from './post.ts';
import { withRetries } from './retries.ts';
import type { Sender } from './sender.ts';
import { referenceOf } from './stamp.ts';
import { messagesInThread } from './thread.ts';

/**
 * Deletes all messages of one answer: those in the conversation's thread whose stamps have the same
 * reference as the message whose button was pressed, also the root where the bot began the thread.
 * Where the bot may not read the thread, only the pressed message goes. Throws what Slack answers;
 * a message that is already gone is no error.
 */
export async function removeAnswer(
  { client, clock, conversation: { thread } }: Sender,
  pressed: Posted,
): Promise<void> {
  const { channel } = pressed;
  const all = thread ? await messagesInThread(client, channel, thread) : [];
  const reference = referenceOf(all.find(({ ts }) => ts === pressed.ts));
  const own = all.filter((message) => reference && referenceOf(message) === reference);
  const removed = new Set([...own.map(({ ts }) => ts as string), pressed.ts]);
  for (const ts of removed)
    await withRetries(() => client.chat.delete({ channel, ts }), clock).catch((error) => {
      if (codeOf(error) !== 'message_not_found') throw error;
    });
}

import type { Message } from '../blocks/message.ts';
import { isDirect } from '../conversation.ts';
import { contentOf, inSomeForm } from './forms.ts';
import { post } from './post.ts';
import { postInThread } from './post-in-thread.ts';
import { sendToResponseUrl } from './response-url.ts';
import { withRetries } from './retries.ts';
import type { Sender } from './sender.ts';

/**
 * Sends a message that only the asker sees, by the first way that works: an ephemeral message, the
 * response URL, a direct message. A response URL cannot reach into a thread, so outside a thread it
 * comes first and within one it comes second. Throws the last error where no way works.
 */
export async function tellAsker(sender: Sender, message: Message): Promise<void> {
  const { conversation } = sender;
  if (isDirect(conversation.channel)) {
    await postInThread(sender, conversation, [message]);
    return;
  }
  const ways = conversation.thread
    ? [byEphemeral, byResponseUrl, byDirectMessage]
    : [byResponseUrl, byEphemeral, byDirectMessage];
  let lastError: unknown;
  for (const send of ways) {
    try {
      if (await send(sender, message)) return;
    } catch (error) {
      lastError = error;
    }
  }
  throw lastError;
}

async function byResponseUrl({ conversation: { respond } }: Sender, message: Message) {
  if (!respond) return false;
  await sendToResponseUrl(respond, message, { replace: false });
  return true;
}

async function byEphemeral({ client, clock, conversation }: Sender, message: Message) {
  const { channel, user, thread } = conversation;
  await inSomeForm(message, (form) =>
    withRetries(
      () =>
        client.chat.postEphemeral({
          channel,
          user,
          ...contentOf(form),
          ...(thread ? { thread_ts: thread } : {}),
        }),
      clock,
    ),
  );
  return true;
}

async function byDirectMessage(sender: Sender, message: Message) {
  await post(sender, { channel: sender.conversation.user }, message, `${sender.reference}:d`);
  return true;
}

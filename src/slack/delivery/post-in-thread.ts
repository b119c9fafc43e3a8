import type { Message } from '../blocks/message.ts';
import type { Conversation } from '../conversation.ts';
import { post, type Target } from './post.ts';
import type { Sender } from './sender.ts';

/**
 * Posts messages for everyone in the conversation's thread; without one, the first message is the
 * root of a thread that holds the others. Returns the ts of the root. Throws as `post` does.
 */
export async function postInThread(
  sender: Sender,
  { channel, thread }: Pick<Conversation, 'channel' | 'thread'>,
  messages: Message[],
): Promise<string | undefined> {
  let target: Target = { channel, ...(thread ? { thread } : {}) };
  for (const [index, message] of messages.entries()) {
    const posted = await post(sender, target, message, `${sender.reference}:${index}`);
    target = { channel: posted.channel, thread: target.thread ?? posted.ts };
  }
  return target.thread;
}

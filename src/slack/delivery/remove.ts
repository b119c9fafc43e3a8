import type { webApi } from '@slack/bolt';
import { codeOf } from './failures.ts';
import { type Clock, persist } from './persist.ts';
import { type Listed, messagesInThread } from './thread.ts';

/**
 * Deletes the messages of one answer: those of the thread whose stamps share the reference of the
 * one pressed, the root among them where the bot began the thread. Where the bot may not read the
 * thread, only the message pressed goes.
 */
export async function removeAnswer(
  client: webApi.WebClient,
  pressed: { channel: string; ts: string },
  thread: string | undefined,
  clock: Clock,
): Promise<void> {
  const { channel } = pressed;
  const all = thread ? await messagesInThread(client, channel, thread) : [];
  const reference = stampOf(all.find(({ ts }) => ts === pressed.ts))?.split(':')[0];
  const own = all.filter((message) => reference && stampOf(message)?.split(':')[0] === reference);
  const doomed = new Set([...own.map(({ ts }) => ts as string), pressed.ts]);
  for (const ts of doomed)
    await persist(() => client.chat.delete({ channel, ts }), clock).catch((error) => {
      if (codeOf(error) !== 'message_not_found') throw error;
    });
}

const stampOf = (message: Listed | undefined) => message?.blocks?.[0]?.block_id;

import type { webApi } from '@slack/bolt';

/** The parts of a message in a thread that are read. */
export type ThreadMessage = {
  ts?: string;
  bot_id?: string;
  blocks?: { block_id?: string; elements?: { value?: string }[] }[];
};

const mostPages = 10;
const pageSize = 200;

/**
 * The messages of a thread, oldest first, at most 2,000. Where the bot may not read the thread
 * (`channels:history`, `groups:history`) or Slack fails midway: those read so far.
 * @param thread the ts of the thread's root
 */
export async function messagesInThread(
  client: webApi.WebClient,
  channel: string,
  thread: string,
): Promise<ThreadMessage[]> {
  const all: ThreadMessage[] = [];
  let cursor: string | undefined;
  try {
    for (let page = 0; page < mostPages; page++) {
      const { messages = [], response_metadata } = await client.conversations.replies({
        channel,
        ts: thread,
        limit: pageSize,
        ...(cursor ? { cursor } : {}),
      });
      all.push(...(messages as ThreadMessage[]));
      cursor = response_metadata?.next_cursor || undefined;
      if (!cursor) break;
    }
  } catch {
    return all;
  }
  return all;
}

/** The values of the buttons under this bot's messages in a thread, oldest first. */
export async function buttonValuesInThread(
  client: webApi.WebClient,
  { channel, thread, botId }: { channel: string; thread: string; botId: string | undefined },
): Promise<string[]> {
  const messages = await messagesInThread(client, channel, thread);
  return messages
    .filter(({ bot_id }) => bot_id !== undefined && bot_id === botId)
    .flatMap(({ blocks = [] }) => blocks.flatMap(({ elements = [] }) => elements))
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

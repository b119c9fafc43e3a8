import type { webApi } from '@slack/bolt';

/** What is read of a message in a thread. */
export type Listed = {
  ts?: string;
  bot_id?: string;
  blocks?: { block_id?: string; elements?: { value?: string }[] }[];
};

const mostPages = 10;

/**
 * The messages of a thread, oldest first, at most 2,000; none where the bot lacks the scope to read
 * it (`channels:history`, `groups:history`).
 */
export async function messagesInThread(
  client: webApi.WebClient,
  channel: string,
  thread: string,
): Promise<Listed[]> {
  const all: Listed[] = [];
  let cursor: string | undefined;
  try {
    for (let page = 0; page < mostPages; page++) {
      const place = { channel, ts: thread, limit: 200, ...(cursor ? { cursor } : {}) };
      const { messages = [], response_metadata } = await client.conversations.replies(place);
      all.push(...(messages as Listed[]));
      cursor = response_metadata?.next_cursor || undefined;
      if (!cursor) break;
    }
  } catch {
    return all;
  }
  return all;
}

/** The values of the buttons under this bot's messages in a thread, oldest first. */
export async function valuesInThread(
  client: webApi.WebClient,
  { channel, thread, botId }: { channel: string; thread: string; botId: string | undefined },
): Promise<string[]> {
  const messages = await messagesInThread(client, channel, thread);
  return messages
    .filter(({ bot_id }) => bot_id !== undefined && bot_id === botId)
    .flatMap(({ blocks = [] }) => blocks.flatMap(({ elements = [] }) => elements))
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

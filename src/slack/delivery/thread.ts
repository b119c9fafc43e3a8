import type { webApi } from '@slack/bolt';

type Button = { value?: string };
type Listed = { bot_id?: string; blocks?: { elements?: Button[] }[] };

/**
 * The values of the buttons under the messages of bots in a thread, oldest first; none where the
 * bot lacks the scope to read it (`channels:history`, `groups:history`).
 */
export async function valuesInThread(
  client: webApi.WebClient,
  channel: string,
  thread: string,
): Promise<string[]> {
  const messages = await client.conversations
    .replies({ channel, ts: thread, limit: 200 })
    .then((read) => (read.messages ?? []) as Listed[])
    .catch(() => []);
  return messages
    .filter(({ bot_id }) => bot_id)
    .flatMap(({ blocks = [] }) => blocks.flatMap(({ elements = [] }) => elements))
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

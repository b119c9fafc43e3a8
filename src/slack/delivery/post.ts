import type { webApi } from '@slack/bolt';
import type { Message } from '../blocks/message.ts';
import { contentOf, inSomeForm } from './forms.ts';
import { withRetries } from './retries.ts';
import type { Sender } from './sender.ts';

/** Where a message is posted: a channel, or the thread under the root with this ts. */
export type Target = { channel: string; thread?: string };

/** A message that stands in Slack. */
export type Posted = { channel: string; ts: string };

/**
 * Posts one message exactly once and returns where it stands; a person's id as channel becomes the
 * channel of their direct messages. After an error that leaves open whether the message arrived,
 * Slack is asked for it before it is sent again; where Slack refuses blocks, a simpler form is sent.
 * Throws Slack's error where the channel refuses, or where nobody can tell whether it arrived.
 * @param stamp names this message within its channel; its first block carries it as `block_id`
 */
export async function post(
  { client, clock }: Pick<Sender, 'client' | 'clock'>,
  target: Target,
  whole: Message,
  stamp: string,
): Promise<Posted> {
  const since = clock.now();
  const { channel, thread } = target;
  return inSomeForm(whole, (form) =>
    withRetries(
      async () => {
        const sent = await client.chat.postMessage({
          channel,
          ...(thread ? { thread_ts: thread } : {}),
          ...contentOf(form, stamp),
          unfurl_links: false,
          unfurl_media: false,
        });
        return { channel: sent.channel ?? channel, ts: sent.ts as string };
      },
      clock,
      () => withRetries(() => find(client, target, stamp, since), clock),
    ),
  );
}

/** Slack's clock and ours may differ by so many seconds. */
const clockSkew = 5;

/** The message that carries the stamp, where it arrived. Throws where the bot may not look. */
async function find(
  client: webApi.WebClient,
  { channel, thread }: Target,
  stamp: string,
  since: number,
): Promise<Posted | undefined> {
  const oldest = String(since / 1_000 - clockSkew);
  const { messages = [] } = thread
    ? await client.conversations.replies({ channel, ts: thread, oldest, limit: 100 })
    : await client.conversations.history({ channel, oldest, limit: 100 });
  const ts = messages.find(({ blocks }) => blocks?.some(({ block_id }) => block_id === stamp))?.ts;
  return ts === undefined ? undefined : { channel, ts };
}

import type { webApi } from '@slack/bolt';
import type { Message } from '../blocks/message.ts';
import { codeOf } from './failures.ts';
import { type Clock, persist } from './persist.ts';
import { simpler, simplest } from './simpler.ts';

export type Target = { channel: string; thread?: string };

export type Posted = { channel: string; ts: string };

/**
 * Posts one message exactly once and returns where it stands: a person's id as channel becomes the
 * conversation with them. After a failure that leaves open whether it
 * arrived, Slack is asked before it is sent again; refused blocks give way to a simpler form.
 * Throws what Slack said where the place refuses, or where nobody can tell whether it arrived.
 * @param stamp names this message within the channel; its first block carries it as `block_id`
 */
export async function post(
  client: webApi.WebClient,
  target: Target,
  whole: Message,
  stamp: string,
  clock: Clock,
): Promise<Posted> {
  const since = clock.now();
  const { channel, thread } = target;
  return inSomeForm(whole, (form) =>
    persist(
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
      () => persist(() => find(client, target, stamp, since), clock),
    ),
  );
}

/** Puts a message in the place of one that stands; doing it twice does no harm. */
export async function replace(
  client: webApi.WebClient,
  { channel, ts }: { channel: string; ts: string },
  whole: Message,
  stamp: string,
  clock: Clock,
): Promise<void> {
  await inSomeForm(whole, (form) =>
    persist(() => client.chat.update({ channel, ts, ...contentOf(form, stamp) }), clock),
  );
}

/** Sends the message as it is; where Slack refuses its form, simpler, then as bare text. */
export async function inSomeForm<T>(
  whole: Message,
  send: (form: Message) => Promise<T>,
  refuses: (error: unknown) => boolean = refusesForm,
): Promise<T> {
  const forms = [simpler(whole), simplest(whole), { text: whole.text, blocks: [] }];
  let form = whole;
  for (;;) {
    try {
      return await send(form);
    } catch (error) {
      const next = forms.shift();
      if (!next || !refuses(error)) throw error;
      form = next;
    }
  }
}

const refusesForm = (error: unknown): boolean =>
  ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'].includes(codeOf(error) ?? '');

/** A message as Slack's methods take it: without blocks where it has none, its stamp on the first. */
export function contentOf({ text, blocks: [first, ...rest] }: Message, stamp?: string) {
  if (!first) return { text };
  return { text, blocks: [stamp ? { ...first, block_id: stamp } : first, ...rest] };
}

/** The message that carries the stamp, where it arrived. Throws where none may look. */
async function find(
  client: webApi.WebClient,
  { channel, thread }: Target,
  stamp: string,
  since: number,
): Promise<Posted | undefined> {
  const oldest = String(since / 1_000 - 5);
  const { messages = [] } = thread
    ? await client.conversations.replies({ channel, ts: thread, oldest, limit: 100 })
    : await client.conversations.history({ channel, oldest, limit: 100 });
  const ts = messages.find(({ blocks }) => blocks?.some(({ block_id }) => block_id === stamp))?.ts;
  return ts === undefined ? undefined : { channel, ts };
}

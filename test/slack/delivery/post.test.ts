import { describe, expect, test } from 'vitest';
import { sectionMessage } from '../../../src/slack/blocks/message.ts';
import { post } from '../../../src/slack/delivery/post.ts';
import { senderTo, slackApi } from '../../support/slack-api.ts';

const answer = sectionMessage('*4 decisions*', '4 decisions');
const stamp = 'abcd1234:0';
const posted = { channel: 'C1', ts: '1.1' };
const arrived = { messages: [{ ts: '0.9' }, { ts: '1.1', blocks: [{ block_id: stamp }] }] };
const missing = { messages: [{ ts: '0.9', blocks: [{ block_id: 'abcd1234:1' }] }] };
const tooMany = (seconds: number) => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
});

const start = () => ({ api: slackApi(), ...senderTo({ channel: 'C1', user: 'U1' }) });

describe('a message', () => {
  test('leaves once, stamped, without unfurling links', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', posted);
    expect(await post(sender, { channel: 'C1' }, answer, stamp)).toEqual(posted);
    expect(api.calls).toEqual([
      {
        to: 'chat.postMessage',
        sent: {
          channel: 'C1',
          text: '4 decisions',
          blocks: [{ ...answer.blocks[0], block_id: stamp }],
          unfurl_links: 'false',
          unfurl_media: 'false',
        },
      },
    ]);
  });

  test('to a person stands in the channel that Slack names', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', { channel: 'D9', ts: '1.1' });
    expect(await post(sender, { channel: 'U1' }, answer, stamp)).toEqual({
      channel: 'D9',
      ts: '1.1',
    });
  });
});

describe('after 429 it is sent again once the time that Slack names is over', () => {
  test.each([
    ['a second', [1], [1_000]],
    ['seven seconds, then two', [7, 2], [7_000, 2_000]],
    ['more than half a minute', [90], [30_000]],
  ])('%s', async (_, seconds, expected) => {
    const { api, sender, waits } = start();
    api.answers('chat.postMessage', ...seconds.map(tooMany), posted);
    expect(await post(sender, { channel: 'C1' }, answer, stamp)).toEqual(posted);
    expect(waits).toEqual(expected);
    expect(api.calls.map(({ to }) => to)).toEqual([...seconds, 0].map(() => 'chat.postMessage'));
  });

  test('but not more than five times', async () => {
    const { api, sender, waits } = start();
    api.answers('chat.postMessage', ...[1, 1, 1, 1, 1].map(tooMany));
    await expect(post(sender, { channel: 'C1' }, answer, stamp)).rejects.toThrow();
    expect(waits).toHaveLength(4);
  });
});

describe('where nobody knows whether it arrived, Slack is asked before it is sent again', () => {
  const outcomes = ['connection lost', { status: 503 }, { status: 500 }] as const;

  test.each(outcomes)('%j, and it arrived: it is not sent again', async (outcome) => {
    const { api, sender, waits } = start();
    api.answers('chat.postMessage', outcome);
    api.answers('conversations.history', arrived);
    expect(await post(sender, { channel: 'C1' }, answer, stamp)).toEqual(posted);
    expect(waits).toEqual([500]);
    expect(api.calls[1]).toEqual({
      to: 'conversations.history',
      sent: { channel: 'C1', oldest: '1699999995', limit: '100' },
    });
  });

  test.each(outcomes)('%j, and it did not arrive: it is sent again', async (outcome) => {
    const { api, sender } = start();
    api.answers('chat.postMessage', outcome, posted);
    api.answers('conversations.history', missing);
    expect(await post(sender, { channel: 'C1' }, answer, stamp)).toEqual(posted);
    expect(api.calls.map(({ to }) => to)).toEqual([
      'chat.postMessage',
      'conversations.history',
      'chat.postMessage',
    ]);
    expect(api.calls[2]?.sent).toEqual(api.calls[0]?.sent);
  });

  test('in a thread the thread is asked', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', { status: 503 });
    api.answers('conversations.replies', arrived);
    await post(sender, { channel: 'C1', thread: '0.5' }, answer, stamp);
    expect(api.calls.map(({ to, sent }) => [to, sent.thread_ts ?? sent.ts])).toEqual([
      ['chat.postMessage', '0.5'],
      ['conversations.replies', '0.5'],
    ]);
  });

  test('asking is repeated as well', async () => {
    const { api, sender, waits } = start();
    api.answers('chat.postMessage', 'connection lost');
    api.answers('conversations.history', tooMany(3), 'connection lost', arrived);
    expect(await post(sender, { channel: 'C1' }, answer, stamp)).toEqual(posted);
    expect(waits).toEqual([500, 3_000, 1_000]);
  });

  test('where the bot may not look, it is not sent again and the first error stands', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', { status: 503 });
    api.answers('conversations.history', { error: 'missing_scope' });
    await expect(post(sender, { channel: 'C1' }, answer, stamp)).rejects.toThrow(/503/);
    expect(api.calls).toHaveLength(2);
  });

  test('where it never arrives, the waits double and it is given up', async () => {
    const { api, sender, waits } = start();
    api.answers('chat.postMessage', ...Array(5).fill('connection lost'));
    api.answers('conversations.history', ...Array(4).fill(missing));
    await expect(post(sender, { channel: 'C1' }, answer, stamp)).rejects.toThrow(/hang up/);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
  });
});

describe('where Slack refuses the blocks, a simpler form is sent', () => {
  const chart = { type: 'data_visualization', title: 'Outcomes & <years>' };
  const button = { type: 'button', action_id: 'save', text: { type: 'plain_text', text: 'Save' } };
  const whole = {
    text: '4 decisions',
    blocks: [
      ...answer.blocks,
      { ...chart, note: { type: 'plain_text', text: 'By <year>' } },
      { type: 'actions', elements: [button] },
    ],
  };
  const section = (text: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
  });
  const forms = [
    whole.blocks,
    [section('*4 decisions*'), section('By &lt;year&gt;'), whole.blocks[2]],
    [section('*4 decisions*'), section('By &lt;year&gt;')],
    undefined,
  ];

  test.each([
    ['invalid_blocks', 1],
    ['invalid_blocks', 2],
    ['invalid_blocks', 3],
    ['invalid_blocks_format', 1],
    ['msg_blocks_too_long', 1],
  ])('%s, %i times', async (error, times) => {
    const { api, sender } = start();
    api.answers('chat.postMessage', ...Array(times).fill({ error }), posted);
    expect(await post(sender, { channel: 'C1' }, whole, stamp)).toEqual(posted);
    const sent = api.calls.map((call) => call.sent.blocks as object[] | undefined);
    expect(sent).toEqual(
      forms.slice(0, times + 1).map((blocks) => {
        const [first, ...rest] = blocks ?? [];
        return first && [{ ...first, block_id: stamp }, ...rest];
      }),
    );
    expect(api.calls.at(-1)?.sent.text).toBe('4 decisions');
  });

  test('bare text that is refused too is given up', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', ...Array(4).fill({ error: 'invalid_blocks' }));
    await expect(post(sender, { channel: 'C1' }, whole, stamp)).rejects.toThrow(/invalid_blocks/);
  });
});

test.each(['not_in_channel', 'invalid_auth', 'ratelimited_by_nobody', 'internal_error'])(
  'Slack’s other refusals (%s) end it at once',
  async (error) => {
    const { api, sender, waits } = start();
    api.answers('chat.postMessage', { error });
    await expect(post(sender, { channel: 'C1' }, answer, stamp)).rejects.toThrow(error);
    expect([api.calls.length, waits]).toEqual([1, []]);
  },
);

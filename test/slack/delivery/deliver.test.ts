import { describe, expect, test } from 'vitest';
import { type Reply, sectionMessage } from '../../../src/slack/blocks/message.ts';
import type { Conversation } from '../../../src/slack/conversation.ts';
import { deliver } from '../../../src/slack/delivery/deliver.ts';
import { type Call, senderTo, slackApi } from '../../support/slack-api.ts';

const reply: Reply = {
  first: sectionMessage('overview'),
  rest: [sectionMessage('decisions'), sectionMessage('reasons')],
  single: sectionMessage('all in one'),
  audience: 'everyone',
};
const forAsker: Reply = { ...reply, audience: 'asker' };

const start = (more: Partial<Conversation> = {}) => ({
  api: slackApi(),
  ...senderTo({ channel: 'C1', user: 'U1', ...more }),
});

const told = ({ to, sent }: Call) => [to, sent.text, sent.thread_ts ?? null];
const stampOf = ({ sent }: Call) => (sent.blocks as { block_id?: string }[])[0]?.block_id;

describe('a reply for everyone', () => {
  test('starts a thread under its first message', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', { ts: '1.1' }, { ts: '1.2' }, { ts: '1.3' });
    expect(await deliver(sender, reply)).toBe('1.1');
    expect(api.calls.map(told)).toEqual([
      ['chat.postMessage', 'overview', null],
      ['chat.postMessage', 'decisions', '1.1'],
      ['chat.postMessage', 'reasons', '1.1'],
    ]);
    expect(api.calls.map(stampOf)).toEqual(['abcd1234:0', 'abcd1234:1', 'abcd1234:2']);
    for (const { sent } of api.calls) expect(sent).not.toHaveProperty('reply_broadcast');
  });

  test('stays in the thread where it was asked', async () => {
    const { api, sender } = start({ thread: '0.5' });
    api.answers('chat.postMessage', { ts: '1.1' }, { ts: '1.2' }, { ts: '1.3' });
    expect(await deliver(sender, reply)).toBe('0.5');
    expect(api.calls.map(told).map(([, , thread]) => thread)).toEqual(['0.5', '0.5', '0.5']);
  });

  test('to a person’s own id goes on in the channel that Slack opened', async () => {
    const { api, sender } = start({ channel: 'U1' });
    const posted = ['1.1', '1.2', '1.3'].map((ts) => ({ channel: 'D9', ts }));
    api.answers('chat.postMessage', ...posted);
    await deliver(sender, reply);
    expect(api.calls.map(({ sent }) => sent.channel)).toEqual(['U1', 'D9', 'D9']);
  });
});

describe('a channel that refuses is answered for the asker alone, with what to do', () => {
  test.each([
    ['not_in_channel', '/invite @imr'],
    ['channel_not_found', '/invite @imr'],
    ['is_archived', 'archived'],
    ['restricted_action', 'A rule of this workspace'],
    ['restricted_action_read_only_channel', 'read-only'],
    ['restricted_action_non_threadable_channel', 'does not allow threads'],
    ['restricted_action_thread_only_channel', 'replies in threads only'],
    ['restricted_action_thread_locked', 'locked'],
    ['thread_locked', 'locked'],
    ['messages_tab_disabled', 'switched off'],
    ['cannot_reply_to_message', 'takes no replies'],
    ['thread_not_found', 'thread is gone'],
    ['message_limit_exceeded', 'no more messages'],
    ['team_access_not_granted', 'not granted access'],
  ])('%s', async (error, sentence) => {
    const { api, sender } = start({ thread: '0.5' });
    sender.conversation.respond = api.responseUrl(200);
    api.answers('chat.postMessage', { error });
    expect(await deliver(sender, reply)).toBeUndefined();
    const [, told] = api.calls;
    expect(told?.to).toBe('response_url');
    expect(told?.sent).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(told?.sent.text).toContain(sentence);
    expect(told?.sent.text).toContain('all in one');
  });

  test('an error that is nothing of the channel’s is thrown', async () => {
    const { api, sender } = start();
    api.answers('chat.postMessage', { error: 'token_revoked' });
    await expect(deliver(sender, reply)).rejects.toThrow('token_revoked');
  });
});

describe('a reply for the asker alone', () => {
  test('goes to the response URL outside a thread', async () => {
    const { api, sender } = start();
    sender.conversation.respond = api.responseUrl(200);
    await deliver(sender, forAsker);
    expect(api.calls).toEqual([
      {
        to: 'response_url',
        sent: { response_type: 'ephemeral', replace_original: false, ...forAsker.single },
      },
    ]);
  });

  test('goes to an ephemeral message within a thread, which no response URL reaches', async () => {
    const { api, sender } = start({ thread: '0.5' });
    sender.conversation.respond = api.responseUrl();
    api.answers('chat.postEphemeral', {});
    expect(await deliver(sender, forAsker)).toBe('0.5');
    expect(api.calls.map(told)).toEqual([['chat.postEphemeral', 'all in one', '0.5']]);
    expect(api.calls[0]?.sent).toMatchObject({ channel: 'C1', user: 'U1' });
  });

  test('is an ordinary message in direct messages', async () => {
    const { api, sender } = start({ channel: 'D1' });
    api.answers('chat.postMessage', { ts: '1.1' });
    await deliver(sender, forAsker);
    expect(api.calls.map(told)).toEqual([['chat.postMessage', 'all in one', null]]);
  });

  test.each([
    ['an expired response URL gives way to an ephemeral message', [404], [{}], []],
    ['where that is refused too, to a direct message', [404], [{ error: 'not_in_channel' }], [{}]],
    ['a form that the response URL refuses is made simpler', [400, 500, 200], [], []],
  ] as [string, number[], object[], object[]][])('%s', async (_, statuses, ephemeral, direct) => {
    const { api, sender } = start();
    sender.conversation.respond = api.responseUrl(...statuses);
    api.answers('chat.postEphemeral', ...(ephemeral as Record<string, unknown>[]));
    api.answers('chat.postMessage', ...direct.map(() => ({ channel: 'D9', ts: '1.1' })));
    await deliver(sender, forAsker);
    expect(api.calls.map(({ to }) => to)).toEqual([
      ...statuses.map(() => 'response_url'),
      ...ephemeral.map(() => 'chat.postEphemeral'),
      ...direct.map(() => 'chat.postMessage'),
    ]);
    if (direct.length > 0) {
      expect(api.calls.at(-1)?.sent.channel).toBe('U1');
      expect(api.calls.map(stampOf).at(-1)).toBe('abcd1234:d');
    }
  });

  test('an ephemeral message is repeated after 429 and made simpler where it is refused', async () => {
    const { api, sender, waits } = start();
    api.answers(
      'chat.postEphemeral',
      { status: 429, headers: { 'retry-after': '2' } },
      { error: 'invalid_blocks' },
      {},
    );
    await deliver(sender, forAsker);
    expect(waits).toEqual([2_000]);
    expect(api.calls).toHaveLength(3);
  });

  test('where no way works, the last error is thrown', async () => {
    const { api, sender } = start();
    sender.conversation.respond = api.responseUrl(404);
    api.answers('chat.postEphemeral', { error: 'not_in_channel' });
    api.answers('chat.postMessage', { error: 'messages_tab_disabled' });
    await expect(deliver(sender, forAsker)).rejects.toThrow('messages_tab_disabled');
  });
});

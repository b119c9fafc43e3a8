import { describe, expect, test } from 'vitest';
import { buttonValuesInThread, messagesInThread } from '../../../src/slack/delivery/thread.ts';
import { senderTo, slackApi } from '../../support/slack-api.ts';

const start = () => ({ api: slackApi(), ...senderTo({ channel: 'C1', user: 'U1' }) });
const page = (ts: string, next: string) => ({
  messages: [{ ts }],
  response_metadata: { next_cursor: next },
});

describe('a thread is read page by page', () => {
  test('to its end', async () => {
    const { api, sender } = start();
    api.answers('conversations.replies', page('1.1', 'a'), page('1.2', 'b'), page('1.3', ''));
    const messages = await messagesInThread(sender.client, 'C1', '1.1');
    expect(messages.map(({ ts }) => ts)).toEqual(['1.1', '1.2', '1.3']);
    expect(api.calls.map(({ sent }) => sent)).toEqual([
      { channel: 'C1', ts: '1.1', limit: '200' },
      { channel: 'C1', ts: '1.1', limit: '200', cursor: 'a' },
      { channel: 'C1', ts: '1.1', limit: '200', cursor: 'b' },
    ]);
  });

  test('of an endless one ten pages', async () => {
    const { api, sender } = start();
    api.answers('conversations.replies', ...Array(10).fill(page('1.1', 'more')));
    expect(await messagesInThread(sender.client, 'C1', '1.1')).toHaveLength(10);
  });

  test.each([{ error: 'missing_scope' }, { status: 503 }, 'connection lost'] as const)(
    'up to where Slack answers %j',
    async (answer) => {
      const { api, sender } = start();
      api.answers('conversations.replies', page('1.1', 'more'), answer);
      expect(await messagesInThread(sender.client, 'C1', '1.1')).toEqual([{ ts: '1.1' }]);
    },
  );
});

test('only the buttons of this bot count', async () => {
  const { api, sender } = start();
  const from = (botId: string | undefined, ...values: (string | undefined)[]) => ({
    bot_id: botId,
    blocks: [{ type: 'section' }, { elements: values.map((value) => ({ value })) }],
  });
  api.answers('conversations.replies', {
    messages: [
      from('B1', 'first', undefined),
      from('B2', 'other'),
      from(undefined, 'typed'),
      from('B1', 'last'),
    ],
  });
  const thread = { channel: 'C1', thread: '1.1', botId: 'B1' };
  expect(await buttonValuesInThread(sender.client, thread)).toEqual(['first', 'last']);
});

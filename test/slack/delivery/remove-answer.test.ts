import { expect, test } from 'vitest';
import { removeAnswer } from '../../../src/slack/delivery/remove-answer.ts';
import { deleteByResponseUrl } from '../../../src/slack/delivery/response-url.ts';
import { senderTo, slackApi } from '../../support/slack-api.ts';

const start = (thread?: string) => ({
  api: slackApi(),
  ...senderTo({ channel: 'C1', user: 'U1', ...(thread ? { thread } : {}) }),
});
const message = (ts: string, blockId?: string) => ({
  ts,
  blocks: blockId === undefined ? [] : [{ block_id: blockId }],
});
const thread = [
  message('1.1', 'beef0000:0'),
  message('1.2', 'beef0000:1'),
  message('1.3'),
  message('1.4', 'cafe0000:0'),
  message('1.5', 'beef0000:abcd1234'),
];
const pressed = { channel: 'C1', ts: '1.2' };

test('every message of the answer goes; the thread’s others stay', async () => {
  const { api, sender } = start('1.1');
  const [one, two] = [thread.slice(0, 2), thread.slice(2)];
  api.answers(
    'conversations.replies',
    { messages: one, response_metadata: { next_cursor: 'more' } },
    { messages: two, response_metadata: { next_cursor: '' } },
  );
  api.answers('chat.delete', {}, {}, {});
  await removeAnswer(sender, pressed);
  const [first, second, ...deleted] = api.calls;
  expect([first?.sent.cursor, second?.sent.cursor]).toEqual([undefined, 'more']);
  expect(deleted.map(({ to, sent }) => [to, sent.channel, sent.ts])).toEqual([
    ['chat.delete', 'C1', '1.1'],
    ['chat.delete', 'C1', '1.2'],
    ['chat.delete', 'C1', '1.5'],
  ]);
});

test.each([
  ['outside a thread', undefined, undefined],
  ['in a thread that the bot may not read', '1.1', { error: 'missing_scope' }],
  ['with no stamp', '1.1', { messages: [message('1.1'), message('1.2')] }],
])('a message %s goes alone', async (_, root, replies) => {
  const { api, sender } = start(root);
  if (replies) api.answers('conversations.replies', replies);
  api.answers('chat.delete', {});
  await removeAnswer(sender, pressed);
  expect(api.calls.at(-1)).toEqual({ to: 'chat.delete', sent: { channel: 'C1', ts: '1.2' } });
});

test('a message that is already gone does not keep the others', async () => {
  const { api, sender } = start('1.1');
  api.answers('conversations.replies', { messages: thread });
  api.answers('chat.delete', { error: 'message_not_found' }, { status: 503 }, {}, {});
  await removeAnswer(sender, pressed);
  expect(api.calls.slice(1).map(({ sent }) => sent.ts)).toEqual(['1.1', '1.2', '1.2', '1.5']);
});

test('any other refusal is an error', async () => {
  const { api, sender } = start();
  api.answers('chat.delete', { error: 'cant_delete_message' });
  await expect(removeAnswer(sender, pressed)).rejects.toThrow('cant_delete_message');
});

test('an answer that only its asker sees is taken back by the response URL', async () => {
  const { api } = start();
  await deleteByResponseUrl(api.responseUrl(200));
  expect(api.calls).toEqual([{ to: 'response_url', sent: { delete_original: true } }]);
});

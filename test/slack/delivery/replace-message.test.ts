import type { BlockAction } from '@slack/bolt';
import { expect, test } from 'vitest';
import { sectionMessage } from '../../../src/slack/blocks/message.ts';
import { replaceMessage } from '../../../src/slack/delivery/replace-message.ts';
import { senderTo, slackApi } from '../../support/slack-api.ts';

const messages = { everyone: sectionMessage('next page'), asker: sectionMessage('for you alone') };
const start = () => ({ api: slackApi(), ...senderTo({ channel: 'C1', user: 'U1' }) });

/** A press in a message of the answer `beef0000`, seen by everyone or by its asker alone. */
const press = (ephemeral: boolean, blockId: string | undefined = 'beef0000:1') =>
  ({
    channel: { id: 'C1' },
    container: { is_ephemeral: ephemeral },
    message: { ts: '1.1', blocks: [{ block_id: blockId }] },
  }) as unknown as BlockAction;

test('what everyone sees is updated, and still belongs to its answer', async () => {
  const { api, sender } = start();
  api.answers('chat.update', {});
  await replaceMessage(sender, press(false), api.responseUrl(), messages);
  expect(api.calls).toEqual([
    {
      to: 'chat.update',
      sent: {
        channel: 'C1',
        ts: '1.1',
        text: 'next page',
        blocks: [{ ...messages.everyone.blocks[0], block_id: 'beef0000:abcd1234' }],
      },
    },
  ]);
});

test('an update is repeated after 429 and lost connections, and made simpler', async () => {
  const { api, sender, waits } = start();
  const tooMany = { status: 429, headers: { 'retry-after': '4' } };
  api.answers('chat.update', tooMany, 'connection lost', { error: 'invalid_blocks' }, {});
  await replaceMessage(sender, press(false), api.responseUrl(), messages);
  expect(waits).toEqual([4_000, 1_000]);
  expect(api.calls).toHaveLength(4);
});

test('what only the asker sees is replaced by the response URL', async () => {
  const { api, sender } = start();
  await replaceMessage(sender, press(true), api.responseUrl(200), messages);
  expect(api.calls).toEqual([
    {
      to: 'response_url',
      sent: { response_type: 'ephemeral', replace_original: true, ...messages.asker },
    },
  ]);
});

test.each([
  ['a message that is gone', false, 'message_not_found'],
  ['a response URL that is used up', true, '404'],
])('%s is an error', async (_, ephemeral, error) => {
  const { api, sender } = start();
  const respond = api.responseUrl(...(ephemeral ? [404] : []));
  if (!ephemeral) api.answers('chat.update', { error });
  await expect(replaceMessage(sender, press(ephemeral), respond, messages)).rejects.toThrow(error);
});

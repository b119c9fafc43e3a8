import type { HomeView, ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import { openView, publishHome, updateView } from '../../../src/slack/delivery/views.ts';
import { senderTo, slackApi } from '../../support/slack-api.ts';

const modal: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };
const home: HomeView = { type: 'home', blocks: [] };
const start = () => ({ api: slackApi(), ...senderTo({ channel: 'C1', user: 'U1' }) });

test('a modal is opened with its trigger', async () => {
  const { api, sender } = start();
  api.answers('views.open', {});
  await openView(sender.client, '1.2.3', modal);
  expect(api.calls).toEqual([{ to: 'views.open', sent: { trigger_id: '1.2.3', view: modal } }]);
});

test.each([
  { status: 503 },
  { status: 429, headers: { 'retry-after': '1' } },
  'connection lost',
] as const)('a trigger works once: after %j it is not tried again', async (answer) => {
  const { api, sender } = start();
  api.answers('views.open', answer);
  await expect(openView(sender.client, '1.2.3', modal)).rejects.toThrow();
  expect(api.calls).toHaveLength(1);
});

test('an open modal and a Home tab are replaced, however often it takes', async () => {
  const { api, sender, waits } = start();
  api.answers('views.update', { status: 503 }, {});
  api.answers('views.publish', { status: 429, headers: { 'retry-after': '3' } }, {});
  await updateView(sender.client, 'V1', modal, sender.clock);
  await publishHome(sender.client, 'U1', home, sender.clock);
  expect(waits).toEqual([500, 3_000]);
  expect(api.calls.slice(1, 3)).toEqual([
    { to: 'views.update', sent: { view_id: 'V1', view: modal } },
    { to: 'views.publish', sent: { user_id: 'U1', view: home } },
  ]);
});

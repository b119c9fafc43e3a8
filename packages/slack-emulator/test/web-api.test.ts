import { expect, test } from 'vitest';
import { chars, plain, section } from './blocks.ts';
import {
  ANA,
  BEN,
  call,
  MANIFEST,
  PRIVATE_WITHOUT_APP,
  ROOM,
  WITHOUT_APP,
  workspaceWithStub,
} from './stub-app.ts';

const MEMBERSHIP: [where: string, channel: string, error: string | undefined][] = [
  ['a channel with the app', ROOM, undefined],
  ['a public channel without it', WITHOUT_APP, 'not_in_channel'],
  ['a private channel without it', PRIVATE_WITHOUT_APP, 'channel_not_found'],
  ['a channel that does not exist', 'C0NOWHERE', 'channel_not_found'],
  ['an archived channel', 'C0OLD', 'is_archived'],
  ['a read-only channel', 'C0NEWS', 'restricted_action_read_only_channel'],
  ['the direct message with a person', ANA, undefined],
];

test.each(MEMBERSHIP)('a message to %s', async (_, channel, error) => {
  const { slack } = await workspaceWithStub();
  const answer = await call(slack, 'chat.postMessage', { channel, text: 'hello' });
  expect(answer.error).toBe(error);
  expect(answer.ok).toBe(error === undefined);
});

test('with chat:write.public a public channel takes the message, a private one does not', async () => {
  const { slack } = await workspaceWithStub({
    manifest: { ...MANIFEST, scopes: ['chat:write.public'] },
  });
  const post = (channel: string) => call(slack, 'chat.postMessage', { channel, text: 'hello' });
  expect((await post(WITHOUT_APP)).ok).toBe(true);
  expect((await post(PRIVATE_WITHOUT_APP)).error).toBe('channel_not_found');
});

test.each([
  ['', 'not_authed'],
  ['xoxb-wrong', 'invalid_auth'],
  ['xapp-stub', 'not_allowed_token_type'],
])('the token %j is answered %s', async (token, error) => {
  const { slack } = await workspaceWithStub();
  const response = await fetch(`${slack.apiUrl}auth.test`, {
    method: 'POST',
    ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
  });
  expect(await response.json()).toMatchObject({ ok: false, error });
});

test('an unknown method, an inherited name too, is unknown', async () => {
  const { slack } = await workspaceWithStub();
  expect(await call(slack, 'chat.shout')).toEqual({ ok: false, error: 'unknown_method' });
  expect(await call(slack, 'constructor')).toEqual({ ok: false, error: 'unknown_method' });
});

test('forms with JSON in them and JSON bodies are the same', async () => {
  const { slack } = await workspaceWithStub();
  const blocks = [section('as a form')];
  const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    body: new URLSearchParams({
      token: 'xoxb-stub',
      channel: ROOM,
      text: 'x',
      blocks: JSON.stringify(blocks),
    }),
  });
  expect(await response.json()).toMatchObject({ ok: true, message: { blocks } });
  expect(await call(slack, 'chat.postMessage', { channel: ROOM, text: 'x', blocks })).toMatchObject(
    {
      message: { blocks },
    },
  );
});

test('no text and no blocks is no_text, blocks that are no JSON are refused', async () => {
  const { slack } = await workspaceWithStub();
  expect((await call(slack, 'chat.postMessage', { channel: ROOM })).error).toBe('no_text');
  expect((await call(slack, 'chat.postMessage', { channel: ROOM, blocks: '[{' })).error).toBe(
    'invalid_blocks_format',
  );
});

test('refused blocks come with Slack’s errors and messages, and are in the traffic', async () => {
  const { slack } = await workspaceWithStub();
  const words = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
  const blocks = [section(chars(3_001))];
  expect(await call(slack, 'chat.postMessage', { channel: ROOM, blocks })).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: [words],
    response_metadata: { messages: [`[ERROR] ${words}`] },
  });
  expect(slack.workspace.traffic.exchanges.at(-1)?.refused).toEqual(['invalid_blocks', words]);
});

test('text is cut at 40,000 characters', async () => {
  const { slack } = await workspaceWithStub();
  const { message } = await call(slack, 'chat.postMessage', { channel: ROOM, text: chars(40_001) });
  expect(message.text).toHaveLength(40_000);
});

test('stamps grow, even within one millisecond', async () => {
  const { slack } = await workspaceWithStub({ clock: () => 1_700_000_000_000 });
  const post = async () => (await call(slack, 'chat.postMessage', { channel: ROOM, text: 'x' })).ts;
  const stamps = [await post(), await post(), await post()];
  expect(stamps).toEqual([...new Set(stamps)].sort());
  expect(stamps[0]).toBe('1700000000.000000');
});

test('a reply needs the root of a thread', async () => {
  const { slack } = await workspaceWithStub();
  const post = (args: object) =>
    call(slack, 'chat.postMessage', { channel: ROOM, text: 'x', ...args });
  const root = (await post({})).ts;
  const reply = await post({ thread_ts: root });
  expect(reply.message.thread_ts).toBe(root);
  for (const thread_ts of ['', '1.000000', reply.ts]) {
    expect((await post({ thread_ts })).error).toBe('invalid_thread_ts');
  }
  const { messages } = await call(slack, 'conversations.replies', { channel: ROOM, ts: root });
  expect(messages.map(({ ts }: { ts: string }) => ts)).toEqual([root, reply.ts]);
  expect(messages[0]).toMatchObject({ reply_count: 1, latest_reply: reply.ts });
});

test('the app edits and deletes its own messages only', async () => {
  const { slack } = await workspaceWithStub();
  const { ts: ana } = await slack.actions.say({ person: ANA, channel: ROOM, text: 'mine' });
  expect((await call(slack, 'chat.update', { channel: ROOM, ts: ana, text: 'x' })).error).toBe(
    'cant_update_message',
  );
  expect((await call(slack, 'chat.delete', { channel: ROOM, ts: ana })).error).toBe(
    'cant_delete_message',
  );
  const { ts } = await call(slack, 'chat.postMessage', {
    channel: ROOM,
    text: 'old',
    blocks: [section('old')],
  });
  const { message } = await call(slack, 'chat.update', { channel: ROOM, ts, text: 'new' });
  expect(message).toMatchObject({ text: 'new' });
  expect(message.blocks).toBeUndefined();
  await call(slack, 'chat.delete', { channel: ROOM, ts });
  expect((await call(slack, 'chat.update', { channel: ROOM, ts, text: 'x' })).error).toBe(
    'message_not_found',
  );
});

test('a private message is in nobody’s history', async () => {
  const { slack } = await workspaceWithStub();
  await call(slack, 'chat.postEphemeral', { channel: ROOM, user: BEN, text: 'for Ben' });
  const { messages } = await call(slack, 'conversations.history', { channel: ROOM });
  expect(messages).toEqual([]);
  const seen = async (person: string) => {
    const response = await fetch(
      `${slack.url}/_control/conversation?person=${person}&channel=${ROOM}`,
    );
    return ((await response.json()) as { messages: { html: string }[] }).messages
      .map(({ html }) => html)
      .join();
  };
  expect(await seen(BEN)).toContain('Only visible to you');
  expect(await seen(ANA)).toBe('');
});

test('a trigger id opens one modal, within three seconds', async () => {
  let now = 1_700_000_000_000;
  const { slack } = await workspaceWithStub({ clock: () => now });
  const view = { type: 'modal', title: plain('Hello'), blocks: [section('x')] };
  const open = (trigger_id: string) => call(slack, 'views.open', { trigger_id, view });
  const first = slack.oneTime.newTrigger(ANA);
  expect((await open(first)).ok).toBe(true);
  expect((await open(first)).error).toBe('exchanged_trigger_id');
  const late = slack.oneTime.newTrigger(ANA);
  now += 3_001;
  expect((await open(late)).error).toBe('expired_trigger_id');
  expect((await open('made up')).error).toBe('invalid_trigger_id');
});

test('a view is refused with pointers; three are the most; a stale hash conflicts', async () => {
  const { slack } = await workspaceWithStub();
  const view = { type: 'modal', title: plain('Hello'), blocks: [section('x')] };
  const trigger = () => ({ trigger_id: slack.oneTime.newTrigger(ANA) });
  const refused = await call(slack, 'views.open', {
    ...trigger(),
    view: { ...view, title: undefined },
  });
  expect(refused.response_metadata.messages).toEqual([
    '[ERROR] missing required field: title [json-pointer:/view]',
  ]);
  const opened = await call(slack, 'views.open', { ...trigger(), view });
  await call(slack, 'views.push', { ...trigger(), view });
  await call(slack, 'views.push', { ...trigger(), view });
  expect((await call(slack, 'views.push', { ...trigger(), view })).error).toBe(
    'push_limit_reached',
  );
  const { id: view_id, hash } = opened.view;
  const update = () => call(slack, 'views.update', { view_id, hash, view });
  expect((await update()).ok).toBe(true);
  expect((await update()).error).toBe('hash_conflict');
});

const FAULTS = [
  ['rate_limited', 429, 0],
  ['server_error', 503, 0],
  ['dropped_request', 'dropped', 0],
  ['dropped_response', 'dropped', 1],
] as const;

test.each(FAULTS)(
  'with the fault %s the app sees %s and %i messages are posted',
  async (fault, status, posted) => {
    const { slack } = await workspaceWithStub();
    await slack.actions.fault({ fault, next: 1 });
    const seen = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({ token: 'xoxb-stub', channel: ROOM, text: 'x' }),
    }).then(
      (response) => response.status,
      () => 'dropped',
    );
    expect(seen).toBe(status);
    expect(slack.workspace.messages.get(ROOM)?.size ?? 0).toBe(posted);
    expect((await call(slack, 'chat.postMessage', { channel: ROOM, text: 'x' })).ok).toBe(true);
  },
);

test('with the fault one_a_second the second message within a second is too many', async () => {
  let now = 1_700_000_000_000;
  const { slack } = await workspaceWithStub({ clock: () => now });
  await slack.actions.fault({ fault: 'one_a_second', share: 1 });
  const post = () => call(slack, 'chat.postMessage', { channel: ROOM, text: 'x' });
  expect((await post()).ok).toBe(true);
  expect((await post()).error).toBe('ratelimited');
  now += 1_000;
  expect((await post()).ok).toBe(true);
});

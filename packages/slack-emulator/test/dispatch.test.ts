import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  actions,
  button,
  input,
  modal,
  option,
  plain,
  section,
  select,
  textInput,
} from './blocks.ts';
import {
  ANA,
  BEN,
  call,
  type Json,
  MANIFEST,
  PRIVATE_WITHOUT_APP,
  ROOM,
  respond,
  said,
  TOKENS,
  WITHOUT_APP,
  workspaceWithStub,
} from './stub-app.ts';

const BOT = 'U0LOCALAPP';

test('a command is a signed form with all of Slack’s fields', async () => {
  const { slack, app } = await workspaceWithStub();
  await slack.actions.say({ person: ANA, channel: ROOM, text: '/echo hello  there' });
  const { headers, body, payload } = app.received[0] ?? expect.fail('nothing came');
  expect(payload).toMatchObject({
    command: '/echo',
    text: 'hello  there',
    channel_id: ROOM,
    channel_name: 'project',
    user_id: ANA,
    user_name: 'ana',
    is_enterprise_install: 'false',
    response_url: expect.stringContaining('/response/'),
    trigger_id: expect.any(String),
  });
  const time = headers['x-slack-request-timestamp'];
  const mac = createHmac('sha256', TOKENS.signingSecret).update(`v0:${time}:${body}`).digest('hex');
  expect(headers['x-slack-signature']).toBe(`v0=${mac}`);
  expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60);
});

const FAILURES: [what: string, answer: () => { status: number } | undefined, word: string][] = [
  ['never acknowledged', () => undefined, 'operation_timeout'],
  ['answered 404', () => ({ status: 404 }), 'dispatch_failed'],
];

test.each(FAILURES)(
  'a command that is %s is shown to the person alone as %3$s',
  async (_, answer, word) => {
    const { slack, app } = await workspaceWithStub({ answerWithin: answer() ? 10_000 : 100 });
    app.answer = answer;
    await slack.actions.say({ person: ANA, channel: ROOM, text: '/echo help' });
    expect(said(slack, ROOM)).toEqual([
      {
        text: `/echo failed because the app did not respond (${word}).`,
        visibleTo: ANA,
        threadTs: null,
      },
    ]);
  },
);

test('an acknowledgement with text is shown to the person alone', async () => {
  const { slack, app } = await workspaceWithStub();
  app.answer = () => ({ body: 'At your service' });
  await slack.actions.say({ person: ANA, channel: ROOM, text: '/echo' });
  expect(said(slack, ROOM)).toEqual([{ text: 'At your service', visibleTo: ANA, threadTs: null }]);
});

test('commands are unknown elsewhere and do not work in threads', async () => {
  const { slack, app } = await workspaceWithStub();
  const { ts } = await slack.actions.say({ person: ANA, channel: ROOM, text: 'root' });
  await slack.actions.say({ person: ANA, channel: ROOM, text: '/echo help', thread: ts });
  await slack.actions.say({ person: ANA, channel: ROOM, text: '/ohce help' });
  expect(app.received).toEqual([]);
  expect(
    said(slack, ROOM)
      .slice(1)
      .map(({ text }) => text),
  ).toEqual(['/echo is not supported in threads. Sorry!', '/ohce is not a valid command.']);
});

test('a mention comes as app_mention, and as its twin where messages are subscribed', async () => {
  const events = ['app_mention', 'message.channels'];
  const { slack, app } = await workspaceWithStub({ manifest: { ...MANIFEST, events } });
  const { ts } = await slack.actions.say({ person: ANA, channel: ROOM, text: '@echo hello <b>' });
  await slack.quiet();
  expect(app.received.map(({ payload }) => payload.event)).toEqual([
    expect.objectContaining({
      type: 'app_mention',
      ts,
      text: `<@${BOT}> hello &lt;b&gt;`,
      channel: ROOM,
    }),
    expect.objectContaining({ type: 'message', ts, channel_type: 'channel' }),
  ]);
  const ids = app.received.map(({ payload }) => payload.event_id);
  expect(new Set(ids).size).toBe(2);
});

test('where the app is not, a mention reaches nobody and the person is told', async () => {
  const { slack, app } = await workspaceWithStub();
  await slack.actions.say({ person: ANA, channel: WITHOUT_APP, text: '@echo hello' });
  await slack.quiet();
  expect(app.received).toEqual([]);
  expect(said(slack, WITHOUT_APP)[1]).toMatchObject({
    visibleTo: ANA,
    text: expect.stringContaining('not in this channel'),
  });
  await slack.actions.say({ person: ANA, channel: WITHOUT_APP, text: '/invite @echo' });
  await slack.actions.say({ person: ANA, channel: WITHOUT_APP, text: '@echo again' });
  await slack.quiet();
  expect(app.received.map(({ payload }) => payload.event.type)).toEqual(['app_mention']);
});

test('in a direct message everything comes: what is said, edited, deleted, and what the app says itself', async () => {
  const { slack, app } = await workspaceWithStub();
  const channel = 'D0LOCALANA';
  const { ts } = await slack.actions.say({ person: ANA, channel, text: 'hello' });
  await slack.quiet();
  await call(slack, 'chat.postMessage', { channel, text: 'four words' });
  await slack.quiet();
  await slack.actions.edit({ person: ANA, channel, ts: String(ts), text: 'goodbye' });
  await slack.quiet();
  await slack.actions.delete({ person: ANA, channel, ts: String(ts) });
  await slack.quiet();
  expect(
    app.received.map(({ payload: { event } }) => [event.subtype, event.bot_id, event.channel_type]),
  ).toEqual([
    [undefined, undefined, 'im'],
    [undefined, 'B0LOCALAPP', 'im'],
    ['message_changed', undefined, 'im'],
    ['message_deleted', undefined, 'im'],
  ]);
});

test('an event that is not acknowledged comes again, three times, with number and reason', async () => {
  const { slack, app } = await workspaceWithStub();
  app.answer = () => ({ status: 500 });
  await slack.actions.say({ person: ANA, channel: ROOM, text: '@echo x' });
  await slack.quiet();
  expect(
    app.received.map(({ headers }) => [
      headers['x-slack-retry-num'],
      headers['x-slack-retry-reason'],
    ]),
  ).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
    ['3', 'http_error'],
  ]);
  expect(new Set(app.received.map(({ payload }) => payload.event_id)).size).toBe(1);
});

test('x-slack-no-retry ends it, and so does an acknowledgement', async () => {
  const { slack, app } = await workspaceWithStub();
  app.answer = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
  await slack.actions.say({ person: ANA, channel: ROOM, text: '@echo x' });
  await slack.quiet();
  expect(app.received).toHaveLength(1);
});

test('with the fault slow_app an acknowledged event comes again', async () => {
  const { slack, app } = await workspaceWithStub();
  await slack.actions.fault({ fault: 'slow_app', next: 1 });
  await slack.actions.say({ person: ANA, channel: ROOM, text: '@echo x' });
  await slack.quiet();
  expect(app.received.map(({ headers }) => headers['x-slack-retry-reason'])).toEqual([
    undefined,
    'http_timeout',
  ]);
});

async function responseUrl(clock: () => number = Date.now, channel = PRIVATE_WITHOUT_APP) {
  const { slack, app } = await workspaceWithStub({ clock });
  await slack.actions.say({ person: ANA, channel, text: '/echo x' });
  return { slack, url: String(app.received[0]?.payload.response_url) };
}

test('a response URL answers to the person alone, or in the channel, where the app is not too', async () => {
  const { slack, url } = await responseUrl();
  expect(await respond(url, { text: 'for you' })).toEqual({ status: 200, body: 'ok' });
  await respond(url, { text: 'for all', response_type: 'in_channel', thread_ts: '1.000000' });
  expect(said(slack, PRIVATE_WITHOUT_APP)).toEqual([
    { text: 'for you', visibleTo: ANA, threadTs: null },
    { text: 'for all', visibleTo: null, threadTs: null },
  ]);
});

test('a response URL takes five answers, not a sixth', async () => {
  const { url } = await responseUrl();
  for (let use = 1; use <= 5; use += 1)
    expect((await respond(url, { text: 'x' })).status).toBe(200);
  expect(await respond(url, { text: 'x' })).toEqual({
    status: 404,
    body: '{"ok":false,"error":"used_url"}',
  });
});

test('a response URL lives thirty minutes', async () => {
  let now = Date.now();
  const { url } = await responseUrl(() => now);
  now += 30 * 60_000;
  expect((await respond(url, { text: 'x' })).status).toBe(200);
  now += 1;
  expect(await respond(url, { text: 'x' })).toEqual({
    status: 404,
    body: '{"ok":false,"error":"expired_url"}',
  });
});

test('a press carries the message and a fresh response URL that replaces or deletes it', async () => {
  const { slack, app } = await workspaceWithStub();
  const blocks = [actions([button('more', { value: 'v1' })], { block_id: 'row' })];
  const { ts } = await call(slack, 'chat.postMessage', { channel: ROOM, text: 'old', blocks });
  const press = () =>
    slack.actions.act({
      person: BEN,
      where: { channel: ROOM, ts },
      choice: { block: 'row', action: 'more', choice: '' },
    });
  expect(await press()).toEqual({ failed: null });
  const first = app.received.at(-1)?.payload;
  expect(first).toMatchObject({
    type: 'block_actions',
    user: { id: BEN },
    container: { type: 'message', message_ts: ts, channel_id: ROOM, is_ephemeral: false },
    message: { ts, text: 'old' },
    actions: [{ type: 'button', action_id: 'more', block_id: 'row', value: 'v1' }],
  });
  await respond(first.response_url, { text: 'new', replace_original: true });
  expect(said(slack, ROOM).map(({ text }) => text)).toEqual(['new']);
  await respond(first.response_url, { delete_original: true });
  expect(said(slack, ROOM)).toEqual([]);
});

test('a button that is not in the message cannot be pressed', async () => {
  const { slack, app } = await workspaceWithStub();
  const { ts } = await call(slack, 'chat.postMessage', { channel: ROOM, text: 'x' });
  const press = slack.actions.act({
    person: BEN,
    where: { channel: ROOM, ts },
    choice: { block: 'row', action: 'more', choice: '' },
  });
  await expect(press).rejects.toThrow('That button is gone.');
  expect(app.received).toEqual([]);
});

test('shortcuts: from a message with the message, from anywhere with a trigger', async () => {
  const { slack, app } = await workspaceWithStub();
  const { ts } = await slack.actions.say({ person: BEN, channel: ROOM, text: 'hello all' });
  await slack.actions.shortcut({ person: ANA, callback: 'repeat_message', channel: ROOM, ts });
  await slack.actions.shortcut({ person: ANA, callback: 'open_form' });
  expect(app.received.map(({ payload }) => payload)).toEqual([
    expect.objectContaining({
      type: 'message_action',
      callback_id: 'repeat_message',
      message_ts: ts,
      message: expect.objectContaining({ text: 'hello all', user: BEN }),
      channel: { id: ROOM, name: 'project' },
    }),
    expect.objectContaining({ type: 'shortcut', callback_id: 'open_form' }),
  ]);
});

async function form(options = {}) {
  const { slack, app } = await workspaceWithStub(options);
  const view = modal(
    [
      input(textInput(), { block_id: 'words' }),
      input(select({ options: [option(0), option(1)] }), { block_id: 'kind', optional: true }),
      input(
        { type: 'external_select', action_id: 'colour' },
        { block_id: 'colour', optional: true },
      ),
    ],
    { submit: plain('Go'), callback_id: 'search', private_metadata: 'kept' },
  );
  const opened = await call(slack, 'views.open', {
    trigger_id: slack.oneTime.newTrigger(ANA),
    view,
  });
  const id: string = opened.view.id;
  const submit = (words: string) =>
    slack.actions.submit({
      person: ANA,
      view: id,
      choices: [
        { block: 'words', action: 't', choice: words },
        { block: 'kind', action: 's', choice: '1' },
      ],
    });
  const titles = () =>
    (slack.workspace.modals.get(ANA) ?? []).map(({ description }) => description.title?.text);
  return { slack, app, id, submit, titles };
}

test('a submitted form carries its values; an empty required input stays in the page', async () => {
  const { app, submit, titles } = await form();
  expect(await submit('')).toEqual({ errors: { words: 'Please complete this required field.' } });
  expect(app.received).toEqual([]);
  expect(await submit('hello')).toEqual({ errors: {} });
  expect(app.received[0]?.payload).toMatchObject({
    type: 'view_submission',
    view: {
      callback_id: 'search',
      private_metadata: 'kept',
      state: {
        values: {
          words: { t: { type: 'plain_text_input', value: 'hello' } },
          kind: { s: { type: 'static_select', selected_option: { value: 'v1' } } },
        },
      },
    },
  });
  expect(titles()).toEqual([]);
});

const NEXT = modal([section('x')], { title: plain('Next') });
const RESPONSES: [answer: Json, errors: object, open: string[]][] = [
  [{ response_action: 'errors', errors: { words: 'Say more' } }, { words: 'Say more' }, ['Search']],
  [{ response_action: 'update', view: NEXT }, {}, ['Next']],
  [{ response_action: 'push', view: NEXT }, {}, ['Search', 'Next']],
  [{ response_action: 'clear' }, {}, []],
];

test.each(RESPONSES)('the acknowledgement %j is followed', async (answer, errors, open) => {
  const { app, submit, titles } = await form();
  app.answer = () => ({ body: answer });
  expect(await submit('hello')).toEqual({ errors });
  expect(titles()).toEqual(open);
});

test('a form that the app does not take in time stays open and says so', async () => {
  const { app, submit, titles } = await form({ answerWithin: 100 });
  app.answer = () => undefined;
  expect((await submit('hello')).errors['']).toContain('operation_timeout');
  expect(titles()).toEqual(['Search']);
});

test('a form’s conversation select hands out a response URL for the conversation chosen', async () => {
  const { slack, app } = await workspaceWithStub();
  const where = { type: 'conversations_select', action_id: 'c', response_url_enabled: true };
  const view = modal([input(where, { block_id: 'where' })], { submit: plain('Go') });
  const opened = await call(slack, 'views.open', {
    trigger_id: slack.oneTime.newTrigger(ANA),
    view,
  });
  const choices = [{ block: 'where', action: 'c', choice: WITHOUT_APP }];
  await slack.actions.submit({ person: ANA, view: opened.view.id, choices });
  const [place] = app.received[0]?.payload.response_urls ?? [];
  expect(place).toMatchObject({ block_id: 'where', action_id: 'c', channel_id: WITHOUT_APP });
  await respond(place.response_url, { text: 'here' });
  expect(said(slack, WITHOUT_APP)).toEqual([{ text: 'here', visibleTo: ANA, threadTs: null }]);
});

test('typeahead: the app’s options, checked; a hundred and one are too many', async () => {
  const { slack, app, id } = await form();
  const ask = () =>
    slack.actions.suggest({
      person: ANA,
      where: { view: id },
      block: 'colour',
      action: 'colour',
      value: 'ba',
    });
  app.answer = () => ({ body: { options: [option(1)] } });
  expect(await ask()).toEqual({ options: [option(1)] });
  expect(app.received[0]?.payload).toMatchObject({
    type: 'block_suggestion',
    action_id: 'colour',
    value: 'ba',
  });
  app.answer = () => ({
    body: { options: Array.from({ length: 101 }, (_, index) => option(index)) },
  });
  expect(await ask()).toEqual({ failed: 'invalid options' });
});

test('the Home tab opens with an event, is published, and is asked for with its view', async () => {
  const { slack, app } = await workspaceWithStub();
  await slack.actions.openApp({ person: ANA, tab: 'home' });
  await slack.quiet();
  const view = { type: 'home', blocks: [section('hello')] };
  expect(await call(slack, 'views.publish', { user_id: ANA, view })).toMatchObject({ ok: true });
  await slack.actions.openApp({ person: ANA, tab: 'home' });
  await slack.quiet();
  const events = app.received.map(({ payload }) => payload.event);
  expect(events[0]).toMatchObject({ type: 'app_home_opened', user: ANA, tab: 'home' });
  expect(events[0].view).toBeUndefined();
  expect(events[1].view).toMatchObject({ type: 'home' });
});

test('a workflow step runs and is completed once, with the run’s own token', async () => {
  const { slack, app } = await workspaceWithStub();
  const { id } = await slack.actions.run({
    person: ANA,
    callback: 'repeat',
    inputs: { words: 'hello' },
  });
  await slack.quiet();
  const { event } = app.received[0]?.payload ?? {};
  expect(event).toMatchObject({
    type: 'function_executed',
    inputs: { words: 'hello' },
    function_execution_id: id,
  });
  const complete = () =>
    call(
      slack,
      'functions.completeSuccess',
      { function_execution_id: id, outputs: { answer: '4' } },
      event.bot_access_token,
    );
  expect(await complete()).toEqual({ ok: true });
  expect(slack.workspace.runs.get(id)).toMatchObject({
    state: 'completed',
    outputs: { answer: '4' },
  });
  expect(await complete()).toMatchObject({ error: 'function_execution_already_completed' });
});

test('uninstalled: the app is told twice and its token is dead', async () => {
  const { slack, app } = await workspaceWithStub();
  await slack.actions.uninstall({});
  expect(app.received.map(({ payload }) => payload.event.type).sort()).toEqual([
    'app_uninstalled',
    'tokens_revoked',
  ]);
  expect(await call(slack, 'auth.test')).toEqual({ ok: false, error: 'account_inactive' });
});

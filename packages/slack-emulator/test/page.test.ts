import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { SlackEmulatorOptions } from '../src/options.ts';
import { actions, button, input, modal, option, plain, section, textInput } from './blocks.ts';
import { call, type Json, ROOM, respond, workspaceWithStub } from './stub-app.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) process.stderr.write(`No Chromium at ${CHROMIUM}: the page is not tested.\n`);
const inBrowser = test.skipIf(!hasChromium);

let browser: Browser | undefined;
beforeAll(async () => {
  if (!hasChromium) return;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}, 60_000);
afterAll(() => browser?.close());

const examples = { channel: '/echo hello there', direct: 'hello', inputs: { words: 'hi' } };

/** A workspace whose app answers `/echo` with a thread, and a page that looks at it. */
async function open(width = 1280, options: Partial<SlackEmulatorOptions> = {}) {
  const { slack, app } = await workspaceWithStub({ examples, ...options });
  const faults: string[] = [];
  app.answer = ({ payload }) => {
    if (payload.command) void answerCommand(payload);
    return {};
  };
  const answerCommand = async ({ channel_id: channel, response_url, text }: Json) => {
    const post = (args: object) => call(slack, 'chat.postMessage', { channel, text: 'x', ...args });
    const parent = await post({ blocks: [section(`*Asked:* ${text}`)] });
    if (!parent.ok) return respond(response_url, { text: 'Invite me first' });
    const pager = actions([button('next', { value: '5', text: plain('Next 5') })], {
      block_id: 'pager',
    });
    return post({ thread_ts: parent.ts, blocks: [section('1. *First*'), pager] });
  };
  const page = await (browser ?? expect.fail('no browser')).newPage({
    viewport: { width, height: 800 },
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  onTestFinished(async () => {
    await page.close();
    expect(faults, 'errors in the page').toEqual([]);
  });
  await page.goto(slack.url);
  return { slack, app, page };
}

const thread = (page: Page) => page.getByRole('complementary', { name: 'Thread' });

inBrowser('the first thing to try is offered, sent, and answered in a thread', async () => {
  const { page, app } = await open();
  await page.getByRole('button', { name: examples.channel }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '1 reply' }).click();
  await thread(page).getByText('1. First').waitFor();
  await thread(page).getByRole('button', { name: 'Next 5' }).click();
  await expect
    .poll(() => app.received.at(-1)?.payload.actions?.[0])
    .toMatchObject({ action_id: 'next', value: '5' });
  expect(app.received[0]?.payload).toMatchObject({
    command: '/echo',
    text: 'hello there',
  });
});

inBrowser(
  'a message that is changed is changed in the page, and focus stays on its button',
  async () => {
    const { page, slack } = await open();
    const row = (label: string) => [
      actions([button('b', { text: plain(label) })], { block_id: 'row' }),
    ];
    const { ts } = await call(slack, 'chat.postMessage', {
      channel: ROOM,
      text: 'x',
      blocks: row('Before'),
    });
    await page.getByRole('button', { name: 'Before' }).focus();
    await call(slack, 'chat.update', { channel: ROOM, ts, text: 'x', blocks: row('After') });
    await page.getByRole('button', { name: 'After' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('After');
  },
);

inBrowser(
  'where the app is not, the answer is marked as private; invited, it answers',
  async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'random' }).click();
    await page.getByRole('textbox', { name: 'Message' }).fill('/echo x');
    await page.keyboard.press('Enter');
    await page.getByText('Only visible to you').waitFor();
    await page.getByText('Invite me first').waitFor();
    await page.getByRole('button', { name: 'Invite @echo' }).click();
    await page.getByRole('button', { name: 'Remove @echo' }).waitFor();
    await page.getByRole('textbox', { name: 'Message' }).fill('/echo x');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 reply' }).waitFor();
  },
);

inBrowser(
  'a shortcut opens a form; typeahead by keyboard; errors at their input; submitted it closes',
  async () => {
    const { page, slack, app } = await open();
    const view = modal(
      [
        input(
          { type: 'external_select', action_id: 'colour', min_query_length: 1 },
          { block_id: 'colour', label: plain('Colour') },
        ),
        input(textInput(), { block_id: 'why', label: plain('Reason'), optional: true }),
      ],
      { submit: plain('Send form'), callback_id: 'search' },
    );
    let submissions = 0;
    app.answer = ({ payload }) => {
      if (payload.type === 'shortcut')
        void call(slack, 'views.open', { trigger_id: payload.trigger_id, view });
      if (payload.type === 'block_suggestion') return { body: { options: [option(1), option(2)] } };
      if (payload.type !== 'view_submission') return {};
      submissions += 1;
      return submissions > 1
        ? {}
        : { body: { response_action: 'errors', errors: { why: 'Say more' } } };
    };
    await page.getByLabel('Shortcuts').click();
    await page.getByRole('button', { name: 'Open the form' }).click();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('button', { name: 'Send form' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    await dialog.getByRole('combobox', { name: 'Colour' }).pressSequentially('op');
    await dialog.getByRole('option', { name: 'option 2' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Send form' }).click();
    await dialog.getByText('Say more').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('because');
    await dialog.getByRole('button', { name: 'Send form' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(app.received.at(-1)?.payload.view.state.values).toMatchObject({
      colour: { colour: { selected_option: { value: 'v2' } } },
      why: { t: { value: 'because' } },
    });
  },
);

inBrowser('a form offers the conversation that it was opened in', async () => {
  const { page, slack, app } = await open();
  const where = {
    type: 'conversations_select',
    action_id: 'c',
    default_to_current_conversation: true,
  };
  const view = modal([input(where, { block_id: 'w', label: plain('Answer in') })], {
    submit: plain('Go'),
  });
  app.answer = ({ payload: { type, trigger_id } }) => {
    if (type === 'shortcut') void call(slack, 'views.open', { trigger_id, view });
    return {};
  };
  await page.getByRole('button', { name: 'general' }).click();
  await page.getByLabel('Shortcuts').click();
  await page.getByRole('button', { name: 'Open the form' }).click();
  const select = page.getByRole('combobox', { name: 'Answer in' });
  await select.waitFor();
  expect(await select.inputValue()).toBe('C0GENERAL');
});

inBrowser('a message shortcut, the Home tab, a direct message, a workflow step', async () => {
  const { page, slack, app } = await open();
  await page.getByRole('textbox', { name: 'Message' }).fill('hello all');
  await page.keyboard.press('Enter');
  await page.getByRole('article').first().hover();
  await page.getByLabel('More actions for this message').click();
  await page.getByRole('button', { name: 'Repeat this message' }).click();
  await expect.poll(() => app.received.at(-1)?.payload.callback_id).toBe('repeat_message');
  await page.getByRole('button', { name: 'echo: Home' }).click();
  await expect.poll(() => app.received.at(-1)?.payload.event?.tab).toBe('home');
  const home = { type: 'home', blocks: [section('Welcome, Ana')] };
  await call(slack, 'views.publish', { user_id: 'U0LOCALANA', view: home });
  await page.getByText('Welcome, Ana').waitFor();
  await page.getByRole('button', { name: 'echo: messages' }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('hello');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => app.received.at(-1)?.payload.event)
    .toMatchObject({ channel_type: 'im', text: 'hello' });
  await page.getByRole('button', { name: 'Workflow step' }).click();
  await page.getByRole('button', { name: 'Run the step' }).click();
  await expect.poll(() => app.received.at(-1)?.payload.event?.type).toBe('function_executed');
  const id = app.received.at(-1)?.payload.event.function_execution_id;
  await call(slack, 'functions.completeSuccess', {
    function_execution_id: id,
    outputs: { answer: 'four' },
  });
  await page.getByText('repeat: completed').waitFor();
});

inBrowser('the panel shows what a real Slack would have refused', async () => {
  const { page, slack } = await open();
  await call(slack, 'chat.postMessage', {
    channel: ROOM,
    blocks: [{ type: 'alert', text: plain('x') }],
  });
  await page.getByRole('button', { name: 'Traffic' }).click();
  const panel = page.getByRole('complementary', { name: 'Traffic with the app' });
  await panel.getByText(/A real Slack would refuse this: .*alert is not supported/).waitFor();
  await panel.getByText('Make something go wrong').click();
  await panel.getByLabel('Web API answers 429').selectOption('next time');
  await expect.poll(() => slack.workspace.faults.settings.rate_limited.next).toBe(1);
});

inBrowser(
  'at the width of a phone: nothing is wider than the screen, the thread covers it',
  async () => {
    const { page } = await open(390);
    const overflows = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');
    await page.getByRole('button', { name: examples.channel }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 reply' }).click();
    await thread(page).getByText('1. First').waitFor();
    expect(await overflows()).toBe(false);
    expect(await page.getByRole('main').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Close the thread' }).click();
    await page.getByRole('button', { name: 'Conversations' }).click();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'general' }).waitFor();
    expect(await overflows()).toBe(false);
  },
);

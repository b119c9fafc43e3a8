import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBot } from './bot.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) process.stderr.write(`No Chromium at ${CHROMIUM}: the page is not tested.\n`);

/** A test that is skipped where there is no browser. */
export const inBrowser = test.skipIf(!hasChromium);

/**
 * The real bot and a browser that looks at its local workspace, opened once for the tests of a
 * file. Each test starts as Ana in an empty workspace; at the end the page must have had no error.
 */
export function botInBrowser(options: () => Promise<Parameters<typeof openBot>[0]>) {
  let browser: Browser;
  let bot: Awaited<ReturnType<typeof openBot>>;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    if (!hasChromium) return;
    bot = await openBot(await options());
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      timeout: 120_000,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(120_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.close();
    expect(faults, 'errors in the page').toEqual([]);
  });
  beforeEach(async () => {
    if (!hasChromium) return;
    bot.clear();
    await page.goto(bot.local.url);
  });

  const thread = () => page.getByRole('complementary', { name: 'Thread' });
  const type = async (text: string) => {
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.keyboard.press('Enter');
  };
  const openThread = async () => {
    await page.getByRole('button', { name: /^\d+ repl/ }).click();
    await thread().getByText('Decisions 1 to').first().waitFor();
  };
  return {
    bot: () => bot,
    page: () => page,
    main: () => page.getByRole('main'),
    thread,
    dialog: () => page.getByRole('dialog'),
    /** Says something where the page is. */
    type,
    /** Opens the thread of the only answer in sight. */
    openThread,
    /** Types the question and opens the thread of its answer. */
    async ask(text: string) {
      await type(text);
      await openThread();
    },
    /** Chooses from the menu beside the first decision of the thread. */
    async choose(name: string) {
      await thread().locator('details.overflow summary').first().click();
      await thread().getByRole('button', { name, exact: true }).first().click();
    },
    /** Goes to a conversation, or to the app's Home or workflow step. */
    goTo: (name: string) =>
      page.getByRole('navigation').getByRole('button', { name }).first().click(),
  };
}

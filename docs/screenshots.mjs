// Takes the README's pictures anew from a running local workspace, with the five letters of corpus/:
//   npm start, then: node docs/screenshots.mjs http://127.0.0.1:3000
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [url = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const picture = (name) => ({ path: fileURLToPath(new URL(name, import.meta.url)) });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(url);

async function ask(line) {
  const composer = page.getByRole('textbox').first();
  await composer.fill(line);
  await composer.press('Enter');
  await page
    .getByRole('button', { name: /repl(?:y|ies)/ })
    .last()
    .waitFor();
  await page
    .getByRole('button', { name: /repl(?:y|ies)/ })
    .last()
    .click();
  await page.waitForTimeout(1_500);
}

await ask('/imr precedent baclofen chronic');
await page.screenshot(picture('thread.png'));

await page.setViewportSize({ width: 390, height: 844 });
await page.waitForTimeout(500);
await page.screenshot(picture('phone.png'));

await page.setViewportSize({ width: 1280, height: 900 });
await page.getByText('imr: Home').click();
await page.getByRole('button', { name: 'Search form…' }).click();
await page.getByRole('dialog').waitFor();
await page.waitForTimeout(500);
await page.screenshot(picture('form.png'));
await browser.close();

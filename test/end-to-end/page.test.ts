import { expect } from 'vitest';
import { type Posted, shown } from '../support/bot.ts';
import { botInBrowser, inBrowser } from '../support/page.ts';

const { bot, page, thread, dialog, type, ask, choose } = botInBrowser(async () => ({}));
const question = '/imr precedent baclofen chronic';

inBrowser('typing the command shows the counts, and the decisions in the thread', async () => {
  await ask(question);
  const parent = await page().getByRole('log', { name: 'Messages', exact: true }).innerText();
  expect(parent).toContain('IMR precedent: baclofen chronic');
  expect(parent).toContain('4 decisions in 4 determinations');
  expect(parent).toContain('UR denial stands, treatment not approved');
  const list = await thread().innerText();
  expect([...list.matchAll(/00\d_[0-9a-f]{16}, item/g)]).toHaveLength(4);
  expect(list).not.toContain('002_');
});

inBrowser('pressing a button changes the list where it stands', async () => {
  await ask(question);
  await thread().getByRole('button', { name: 'Newest first' }).click();
  await thread().getByText('newest first').last().waitFor();
  await thread().getByRole('button', { name: 'Best match first' }).waitFor();
});

inBrowser('the menu beside a decision opens its full rationale', async () => {
  await ask(question);
  await choose('Full rationale');
  await dialog().getByText('characters in all').waitFor();
  expect(await dialog().innerText()).toContain('Upheld: UR denial stands');
  await page().keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

inBrowser('a private answer is marked as such', async () => {
  await type('/imr help');
  await page().getByText('Only visible to you').first().waitFor();
  await page().getByText('How did reviewers decide this treatment before').first().waitFor();
});

inBrowser('the search form finds a treatment as it is typed and posts the answer', async () => {
  await page().getByLabel('Shortcuts').click();
  await page().getByRole('button', { name: 'Search IMR decisions' }).click();
  const treatment = dialog().getByRole('combobox', { name: 'Drug or treatment' });
  await treatment.pressSequentially('liores');
  await page()
    .getByRole('option', { name: /baclofen/i })
    .first()
    .click();
  await dialog().getByRole('button', { name: 'Search', exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await expect.poll(() => bot().messages().length).toBe(2);
  expect(shown(bot().messages()[0] as Posted)).toContain('4 decisions');
});

inBrowser('a question with HTML in it is shown as words', async () => {
  await type('/imr precedent <img src=x onerror=alert(1)> baclofen');
  await page()
    .getByRole('button', { name: /^\d+ repl/ })
    .waitFor();
  expect(await page().locator('#messages img[src="x"]').count()).toBe(0);
  expect(await page().locator('#messages').innerText()).toContain('<img src=x');
});

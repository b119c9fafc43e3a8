import { describe, expect } from 'vitest';
import { claims, type Posted, shown } from '../support/bot.ts';
import { folderOf, lengthen } from '../support/letters.ts';
import { botInBrowser, inBrowser } from '../support/page.ts';

const { bot, page, main, thread, dialog, type, openThread, ask, choose, goTo } = botInBrowser(
  async () => {
    const corpus = await folderOf(2, 3, 6, 9, 10, 11, 12, 16);
    await lengthen(corpus, 9, 400);
    return { corpus };
  },
);

/** Eight decisions, four of them overturned. */
const question = '/imr precedent MRI';
const button = (name: string | RegExp) => thread().getByRole('button', { name, exact: true });
const found = '8 decisions in 8 determinations';

async function reply(text: string) {
  await page().getByRole('textbox', { name: 'Reply' }).fill(text);
  await page().keyboard.press('Enter');
}

describe('asking', () => {
  inBrowser('by a mention is answered in its thread, where a follow-up narrows it', async () => {
    await ask('@imr MRI');
    await thread().getByText(found).waitFor();
    await reply('@imr only overturned');
    await thread().getByText('of 4 (only overturned)').waitFor();
    await reply('@imr what about Zanaflex?');
    await thread().getByText('tizanidine').first().waitFor();
  });

  inBrowser('by a mention in the thread of another message is answered there', async () => {
    await type('The scan was denied.');
    await main().getByRole('article').hover();
    await main().getByLabel('Reply in thread').click();
    await reply('@imr MRI');
    await thread().getByText('Decisions 1 to 5 of 8').waitFor();
    await main().getByRole('button', { name: '3 replies' }).waitFor();
  });

  inBrowser('in a direct message needs no name and no command', async () => {
    await goTo('imr: messages');
    await page().getByRole('heading', { name: 'imr', exact: true }).waitFor();
    await ask('MRI');
    await main().getByText(found).waitFor();
  });

  inBrowser('by “Find IMR precedents” in the menu of a message', async () => {
    await type('They denied the MRI again, what now?');
    await main().getByRole('article').hover();
    await main().getByLabel('More actions for this message').click();
    await main().getByRole('button', { name: 'Find IMR precedents' }).click();
    await openThread();
    await thread().getByText(found).waitFor();
  });

  inBrowser('by the search form, filled from what it suggests, into another channel', async () => {
    await page().getByLabel('Shortcuts').click();
    await page().getByRole('button', { name: 'Search IMR decisions' }).click();
    await dialog()
      .getByRole('combobox', { name: 'Drug or treatment' })
      .pressSequentially('magnetic res');
    await page().getByRole('option', { name: /MRI/ }).first().click();
    await dialog().getByRole('combobox', { name: 'Outcome' }).selectOption('overturned');
    await dialog().getByRole('combobox', { name: 'Answer in' }).selectOption('#general');
    await dialog().getByRole('button', { name: 'Search', exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
    await goTo('general');
    await openThread();
    await thread().getByText('of 4 (only overturned)').waitFor();
  });

  inBrowser('by the search form without a word is asked for one at the field', async () => {
    await goTo('imr: Home');
    await main().getByRole('button', { name: 'Search form…' }).click();
    await dialog().getByRole('button', { name: 'Search', exact: true }).click();
    await expect.poll(() => dialog().locator('.field.wrong .error').innerText()).not.toBe('');
  });

  inBrowser('again from the Home tab, or what it offers to try', async () => {
    await ask(question);
    await goTo('imr: Home');
    await main().getByRole('button', { name: 'Ask again' }).first().click();
    await goTo('imr: messages');
    await main().getByText(found).waitFor();
    await goTo('imr: Home');
    await main().getByRole('button', { name: 'Try: baclofen chronic' }).click();
    await goTo('imr: messages');
    await main().getByText('IMR precedent: baclofen chronic').waitFor();
  });

  inBrowser('in a step of a workflow hands on the counts', async () => {
    await goTo('Workflow step');
    await main().getByRole('textbox', { name: 'question' }).fill('MRI');
    await main().getByRole('button', { name: 'Run the step' }).click();
    await main().getByText('find_imr_precedents: completed').waitFor();
    await main().getByText('"total": 8').waitFor();
    await main().getByText('"overturned": 4').waitFor();
  });
});

describe('reading on', () => {
  inBrowser('next and previous turn the page where it stands', async () => {
    await ask(question);
    await button('Next 3 ▶').click();
    await thread().getByText('Decisions 6 to 8 of 8').waitFor();
    await button('◀ Previous').click();
    await thread().getByText('Decisions 1 to 5 of 8').waitFor();
  });

  inBrowser('newest first, one outcome only, and all again', async () => {
    await ask(question);
    await button('Newest first').click();
    await thread().getByText('Decisions 1 to 5 of 8, newest first').waitFor();
    await button('Overturned only').click();
    await thread().getByText('Decisions 1 to 4 of 4 (only overturned)').waitFor();
    await button('All outcomes').click();
    await thread().getByText('Decisions 1 to 5 of 8').waitFor();
    await button('Upheld only').click();
    await thread().getByText('Decisions 1 to 4 of 4 (only upheld)').waitFor();
  });

  inBrowser('the case summary, similar decisions and a citation come into the thread', async () => {
    await ask(question);
    await choose('Case summary');
    await thread().getByText('Clinical case summary').first().waitFor();
    await choose('Similar decisions');
    await thread().getByText('Decisions on the same treatment as CM99-').waitFor();
    await choose('Citation to copy');
    await thread().getByText('Only visible to you').waitFor();
    expect(await thread().locator('.private pre').innerText()).toMatch(/CM99-\d{7}/);
  });

  inBrowser('a long rationale is turned page by page', async () => {
    await type('/imr case CM99-0000009');
    await page()
      .getByRole('button', { name: /^\d+ repl/ })
      .click();
    await button('Full rationale').first().click();
    await dialog().getByText('Page 1 of').waitFor();
    const first = await dialog().locator('blockquote').first().innerText();
    await dialog().getByRole('button', { name: 'Next page' }).click();
    await dialog().getByText('Page 2 of').waitFor();
    expect(await dialog().locator('blockquote').first().innerText()).not.toBe(first);
    await dialog().getByRole('button', { name: 'Previous page' }).click();
    await dialog().getByText('Page 1 of').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await dialog().waitFor({ state: 'hidden' });
  });

  inBrowser('a saved question stands in the Home tab until it is forgotten', async () => {
    await ask('/imr precedent MRI shoulder');
    await button('Save question').click();
    await thread().getByText('Saved. You find it in my Home tab').waitFor();
    await goTo('imr: Home');
    await main().getByRole('button', { name: 'Forget' }).click();
    await main().getByText('None yet: press').waitFor();
    expect(await main().getByRole('button', { name: 'Forget' }).count()).toBe(0);
  });

  inBrowser('a verdict is thanked for, to its giver alone', async () => {
    await ask(question);
    const before = bot().state.verdicts().length;
    await button('These decisions were useful').click();
    await thread().getByText('Only visible to you').waitFor();
    expect(bot().state.verdicts().slice(before)).toMatchObject([{ useful: true }]);
  });

  inBrowser('a wider question is one press away, answered in the thread', async () => {
    await ask('/imr precedent MRI outcome:overturned');
    await main().getByRole('button', { name: 'Wider: all on MRI' }).click();
    await thread().getByText(found).waitFor();
    await thread().getByText('Decisions 1 to 5 of 8').waitFor();
  });

  inBrowser('where the bot is not, an answer is private until it is shared', async () => {
    await goTo('claims-desk');
    await type(question);
    await main().getByText('Only visible to you').waitFor();
    await main().getByText('I am not in this channel').waitFor();
    await main().getByRole('button', { name: 'Invite @imr' }).click();
    await main().getByRole('button', { name: 'Remove @imr' }).waitFor();
    await main().getByRole('button', { name: 'Share in channel' }).click();
    await openThread();
    const answer = bot().messages(claims).at(-1) as Posted;
    expect(answer.visibleTo).toBeNull();
    expect(shown(answer)).toContain('Decisions 1 to 5 of 8');
    await main().getByRole('button', { name: 'Remove @imr' }).click();
    await main().getByRole('button', { name: 'Invite @imr' }).waitFor();
  });

  inBrowser('where answers are private, one is shared by a press', async () => {
    await goTo('general');
    await type('/imr settings private');
    await main().getByText('Only visible to you').waitFor();
    await type(question);
    await main().getByRole('button', { name: 'Share in channel' }).click();
    await openThread();
    expect(bot().messages('C0GENERAL').at(-1)?.visibleTo).toBeNull();
    await bot().state.setVisibility('T0LOCAL', 'C0GENERAL', 'threads');
  });

  inBrowser('an answer that is deleted is gone, list and all', async () => {
    await ask(question);
    await button('Delete').click();
    await thread().waitFor({ state: 'hidden' });
    await main().getByText(found).waitFor({ state: 'hidden' });
    expect(bot().messages()).toEqual([]);
  });
});

// @ts-check
import { openThread } from './composer.js';
import { act, byId, look, toast } from './server.js';
import { move, place } from './state.js';

/** Opens and closes menus, and carries out their entries. */
export function wireMenus() {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const inMenu = target.closest('details.menu');
    for (const open of document.querySelectorAll('details.menu[open]')) {
      if (open !== inMenu || target.closest('.menu-items button')) open.removeAttribute('open');
    }
    const button = target.closest('button');
    if (button instanceof HTMLButtonElement) void press(button);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const menu = document.querySelector('details.menu[open]');
    if (menu) {
      menu.removeAttribute('open');
      menu.querySelector('summary')?.focus();
    } else if (place.thread && !document.querySelector('dialog[open]')) move({ thread: '' });
  });
  byId('close-thread').addEventListener('click', () => move({ thread: '' }));
}

/** @param {HTMLButtonElement} button */
async function press(button) {
  const ts = button.closest('[data-ts]')?.getAttribute('data-ts') ?? '';
  const here = { channel: place.place, ts };
  const { thread, shortcut, dismiss, edit, delete: remove } = button.dataset;
  if (thread) openThread(thread);
  else if (shortcut) {
    const answer = await act('shortcut', { callback: shortcut, ...(ts ? here : {}) });
    if (answer?.failed) toast(`The app did not respond (${answer.failed}).`);
  } else if (dismiss) void act('dismiss', here);
  else if (remove && window.confirm('Delete this message?')) void act('delete', here);
  else if (edit !== undefined) {
    const { text } = await look('text', here);
    const changed = window.prompt('Edit the message', text);
    if (changed) void act('edit', { ...here, text: changed });
  }
}

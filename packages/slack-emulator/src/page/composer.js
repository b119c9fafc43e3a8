// @ts-check
import { act, byId } from './server.js';
import { channel, move, place, workspace } from './state.js';

/** Makes both composers send: Enter, the button; a suggestion fills the first. */
export function wireComposers() {
  wire('composer', 'composer-text', () => null);
  wire('thread-composer', 'thread-text', () => place.thread);
  byId('suggestions').addEventListener('click', (event) => {
    const fill = /** @type {HTMLElement} */ (event.target).closest('[data-fill]');
    if (!fill) return;
    const box = /** @type {HTMLTextAreaElement} */ (byId('composer-text'));
    box.value = fill.getAttribute('data-fill') ?? '';
    box.focus();
  });
}

/**
 * @param {string} formId
 * @param {string} boxId
 * @param {() => string | null} thread
 */
function wire(formId, boxId, thread) {
  const form = /** @type {HTMLFormElement} */ (byId(formId));
  const box = /** @type {HTMLTextAreaElement} */ (byId(boxId));
  box.addEventListener('input', () => grow(box));
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value;
    if (text.trim() === '') return;
    box.value = '';
    grow(box);
    const said = await act('say', { channel: place.place, text, thread: thread() });
    if (said === null && box.value === '') box.value = text;
  });
}

/** @param {HTMLTextAreaElement} box */
function grow(box) {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 2, 240)}px`;
}

/** The placeholder says where the words go and what the app takes. */
export function drawComposer() {
  const here = channel();
  const box = /** @type {HTMLTextAreaElement} */ (byId('composer-text'));
  const app = workspace.app.name;
  box.disabled = here?.archived === true;
  box.placeholder = here?.archived
    ? 'This channel is archived'
    : here?.kind === 'im'
      ? `Message ${app}`
      : `Message #${here?.name ?? ''}: ${workspace.app.commands[0]?.command ?? ''} … or @${app} …`;
  const items = document.querySelector('#global-shortcuts .menu-items');
  const shortcuts = workspace.app.shortcuts.filter((/** @type {any} */ it) => it.type === 'global');
  byId('global-shortcuts').hidden = shortcuts.length === 0;
  items?.replaceChildren(
    ...shortcuts.map((/** @type {any} */ it) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.shortcut = it.callbackId;
      button.textContent = it.name;
      return button;
    }),
  );
}

/** Opens a thread and puts the cursor into its reply box. @param {string} ts */
export function openThread(ts) {
  move({ thread: ts });
  byId('thread-text').focus();
}

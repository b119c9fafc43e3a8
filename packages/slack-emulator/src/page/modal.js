// @ts-check
import { choicesIn } from './controls.js';
import { act, byId, look } from './server.js';
import { place } from './state.js';

let shownId = '';
let shownHash = '';

/** Shows the person's top modal, or none. What is typed survives an update of the same view. */
export async function drawModal() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  const { modal } = await look('modal');
  if (modal === null) {
    shownId = '';
    if (dialog.open) dialog.close();
    dialog.replaceChildren();
    return;
  }
  if (modal.id === shownId && modal.hash === shownHash) return;
  const kept = modal.id === shownId ? typedIn(dialog) : new Map();
  shownId = modal.id;
  shownHash = modal.hash;
  dialog.innerHTML = modal.html;
  for (const select of dialog.querySelectorAll('select[data-current]')) {
    if (select instanceof HTMLSelectElement && !select.value) select.value = place.place;
    if (select instanceof HTMLSelectElement && select.selectedIndex < 0) select.value = '';
  }
  for (const [key, value] of kept) {
    const input = dialog.querySelector(`[data-block="${CSS.escape(key)}"]`);
    if (input && 'value' in input && !input.value) input.value = value;
  }
  if (!dialog.open) dialog.showModal();
}

/**
 * @param {HTMLElement} dialog
 * @returns {Map<string, string>}
 */
const typedIn = (dialog) =>
  new Map(
    /** @type {HTMLInputElement[]} */ ([
      ...dialog.querySelectorAll('input[data-block], textarea[data-block]'),
    ]).map((input) => [input.dataset.block ?? '', input.value]),
  );

/** Submit, close and Escape. */
export function wireModal() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  dialog.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const submit = form.querySelector('[type=submit]');
    submit?.setAttribute('disabled', '');
    showErrors(form, {});
    const answer = await act('submit', { view: form.dataset.view, choices: choicesIn(form) });
    submit?.removeAttribute('disabled');
    if (answer) showErrors(form, answer.errors);
  });
  const close = () => {
    const form = dialog.querySelector('form');
    if (form) void act('close', { view: form.dataset.view, choices: choicesIn(form) });
  };
  dialog.addEventListener('click', (event) => {
    if (/** @type {Element} */ (event.target).closest('[data-close]')) close();
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} errors
 */
function showErrors(form, errors) {
  for (const field of form.querySelectorAll('.field')) {
    const words = errors[field.getAttribute('data-field') ?? ''] ?? '';
    const box = field.querySelector('.error');
    if (box) box.textContent = words;
    field.classList.toggle('wrong', words !== '');
  }
  const general = form.querySelector('.form-error');
  if (general) general.textContent = errors[''] ?? '';
  const first = form.querySelector('.wrong input, .wrong select, .wrong textarea');
  if (first instanceof HTMLElement) first.focus();
}

// @ts-check
import { act, toast } from './server.js';
import { place } from './state.js';

/**
 * Where a control stands: a message or a view.
 * @param {Element} control
 * @returns {{ channel: string, ts: string } | { view: string } | null}
 */
export function whereIs(control) {
  const view = control.closest('[data-view]');
  if (view) return { view: view.getAttribute('data-view') ?? '' };
  const message = control.closest('[data-ts]');
  return message ? { channel: place.place, ts: message.getAttribute('data-ts') ?? '' } : null;
}

/**
 * What is chosen or typed in a control.
 * @param {HTMLElement} control
 * @returns {unknown}
 */
export function choiceOf(control) {
  if (control.dataset.choice !== undefined) return control.dataset.choice;
  if (control.classList.contains('typeahead')) return JSON.parse(control.dataset.chosen || '[]');
  if (control instanceof HTMLSelectElement && control.multiple) {
    return [...control.selectedOptions].map((option) => option.value);
  }
  if (control instanceof HTMLFieldSetElement) {
    const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (control.querySelectorAll('input'));
    return [...inputs].filter((input) => input.checked).map((input) => input.value);
  }
  return 'value' in control ? String(control.value) : '';
}

/** @param {HTMLElement} control */
const choice = (control) => ({
  block: control.dataset.block ?? '',
  action: control.dataset.action ?? '',
  choice: choiceOf(control),
});

/** Every control of a message or view with what is in it. @param {Element} root */
export const choicesIn = (root) =>
  /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-control]')])
    .filter((control) => !/button|overflow/.test(control.dataset.control ?? ''))
    .map(choice);

/** Tells the app what was done with a control. @param {HTMLElement} control */
export async function use(control) {
  const where = whereIs(control);
  if (!where) return;
  const question = control.dataset.confirm;
  if (question && !window.confirm(question)) return;
  if (control.dataset.url) window.open(control.dataset.url, '_blank', 'noopener,noreferrer');
  const root = control.closest('[data-view], [data-ts]') ?? control;
  control.setAttribute('aria-busy', 'true');
  const answer = await act('act', { where, choice: choice(control), choices: choicesIn(root) });
  control.removeAttribute('aria-busy');
  if (answer?.failed) toast(`The app did not respond (${answer.failed}).`);
}

/** Buttons act on click, everything else on change; inputs of a form wait for its submit. */
export function wireControls() {
  document.addEventListener('click', (event) => {
    const control = /** @type {Element} */ (event.target).closest('button[data-control]');
    if (control) void use(/** @type {HTMLElement} */ (control));
  });
  document.addEventListener('change', (event) => {
    const control = /** @type {Element} */ (event.target).closest('[data-control]');
    if (!control || control.tagName === 'BUTTON' || control.classList.contains('typeahead')) return;
    if (actsAtOnce(control)) void use(/** @type {HTMLElement} */ (control));
  });
}

/** An input block's element is silent unless its block dispatches. @param {Element} control */
export const actsAtOnce = (control) =>
  !control.closest('.field') || control.hasAttribute('data-dispatch');

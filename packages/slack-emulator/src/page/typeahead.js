// @ts-check
import { actsAtOnce, use, whereIs } from './controls.js';
import { act, element } from './server.js';

/** Selects whose options the app supplies while somebody types. */
export function wireTypeahead() {
  document.addEventListener('input', (event) => {
    const box = boxOf(event);
    if (!box) return;
    if (!isMulti(box.root)) box.root.dataset.chosen = '[]';
    schedule(box);
  });
  document.addEventListener('focusin', (event) => {
    const box = boxOf(event);
    if (box) {
      drawChosen(box.root);
      schedule(box);
    }
  });
  document.addEventListener('focusout', (event) => {
    const box = boxOf(event);
    if (box) setTimeout(() => close(box), 200);
  });
  document.addEventListener('keydown', (event) => {
    const box = boxOf(event);
    if (box) steer(box, event);
  });
}

/** @typedef {{ root: HTMLElement, input: HTMLInputElement, list: HTMLElement }} Box */

/**
 * @param {Event} event
 * @returns {Box | null}
 */
function boxOf(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const root = /** @type {HTMLElement | null} */ (input.closest?.('.typeahead'));
  const list = root?.querySelector('[role=listbox]');
  return root && list && input.getAttribute('role') === 'combobox'
    ? { root, input, list: /** @type {HTMLElement} */ (list) }
    : null;
}

/** @param {HTMLElement} root */
const isMulti = (root) => (root.dataset.control ?? '').startsWith('multi_');

let timer = 0;

/** @param {Box} box */
function schedule(box) {
  clearTimeout(timer);
  if (box.input.value.length < Number(box.root.dataset.min)) return close(box);
  timer = window.setTimeout(() => void fetchOptions(box), 150);
}

/** @param {Box} box */
async function fetchOptions({ root, input, list }) {
  const value = input.value;
  const answer = await act('suggest', {
    where: whereIs(root),
    block: root.dataset.block,
    action: root.dataset.action,
    value,
  });
  if (answer === null || input.value !== value || document.activeElement !== input) return;
  const options = answer.options ?? [];
  const entries = options.map((/** @type {any} */ option, /** @type {number} */ index) => {
    const entry = element('span', { role: 'option', id: `${list.id}-${index}` }, option.text.text);
    if (option.description) entry.append(element('small', {}, option.description.text));
    entry.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose({ root, input, list }, option);
    });
    entry.addEventListener('choose', () => choose({ root, input, list }, option));
    return entry;
  });
  const words = answer.failed ? `The app did not answer (${answer.failed})` : 'Nothing found';
  list.replaceChildren(...(entries.length > 0 ? entries : [element('em', {}, words)]));
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
}

/**
 * @param {Box} box
 * @param {any} option
 */
function choose({ root, input, list }, option) {
  const chosen = isMulti(root) ? JSON.parse(root.dataset.chosen || '[]') : [];
  root.dataset.chosen = JSON.stringify([...chosen, option]);
  input.value = isMulti(root) ? '' : option.text.text;
  drawChosen(root);
  close({ root, input, list });
  if (actsAtOnce(root)) void use(root);
}

/** The options taken so far of a multi-select, each with a way to take it back. @param {HTMLElement} root */
function drawChosen(root) {
  if (!isMulti(root)) return;
  const chosen = JSON.parse(root.dataset.chosen || '[]');
  root.querySelector('.chosen')?.replaceChildren(
    ...chosen.map((/** @type {any} */ option, /** @type {number} */ index) => {
      const words = `Remove ${option.text.text}`;
      const chip = element(
        'button',
        { type: 'button', 'aria-label': words },
        `${option.text.text} ✕`,
      );
      chip.addEventListener('click', () => {
        root.dataset.chosen = JSON.stringify(chosen.toSpliced(index, 1));
        drawChosen(root);
      });
      return chip;
    }),
  );
}

/** @param {Box} box */
function close({ input, list }) {
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

/**
 * Arrow keys, Enter and Escape in an open list.
 * @param {Box} box
 * @param {KeyboardEvent} event
 */
function steer(box, event) {
  const options = [...box.list.querySelectorAll('[role=option]')];
  if (box.list.hidden || options.length === 0) {
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  const active = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const to = /** @type {Record<string, number>} */ ({ ArrowDown: active + 1, ArrowUp: active - 1 })[
    event.key
  ];
  if (to !== undefined) {
    const next = options[(to + options.length) % options.length];
    for (const option of options) option.setAttribute('aria-selected', String(option === next));
    box.input.setAttribute('aria-activedescendant', next?.id ?? '');
    next?.scrollIntoView({ block: 'nearest' });
    event.preventDefault();
  } else if (event.key === 'Enter') {
    options[Math.max(active, 0)]?.dispatchEvent(new Event('choose'));
    event.preventDefault();
  } else if (event.key === 'Escape') {
    close(box);
    event.preventDefault();
    event.stopPropagation();
  }
}

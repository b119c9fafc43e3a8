// @ts-check
import { act, byId, element, look } from './server.js';
import { place, workspace } from './state.js';

/** The traffic with the app, newest first. */
export async function drawPanel() {
  byId('panel').hidden = !place.panel;
  byId('show-panel').setAttribute('aria-expanded', String(place.panel));
  document.body.classList.toggle('panel-open', place.panel);
  if (!place.panel) return;
  const { exchanges } = await look('traffic');
  const list = byId('exchanges');
  const open = new Set(
    [...list.querySelectorAll('details[open]')].map((it) => it.getAttribute('data-number')),
  );
  list.replaceChildren(
    ...exchanges
      .toReversed()
      .map((/** @type {any} */ it) => entry(it, open.has(String(it.number)))),
  );
}

/**
 * @param {any} exchange
 * @param {boolean} isOpen
 */
function entry(exchange, isOpen) {
  const { number, direction, what, status, took, refused, sent, answer, at } = exchange;
  const arrow = direction === 'to app' ? '→ app' : '← app';
  const result =
    status === undefined
      ? 'under way'
      : `${status}, ${took} ms${refused.length > 0 ? ', refused' : ''}`;
  const details = element(
    'details',
    { 'data-number': String(number), ...(isOpen ? { open: '' } : {}) },
    element(
      'summary',
      {},
      element('span', { class: 'arrow' }, arrow),
      ' ',
      element('b', {}, what),
      ' ',
      element('span', { class: 'result' }, result),
    ),
    element('p', {}, new Date(at).toLocaleTimeString()),
    element('h3', {}, 'Sent'),
    element('pre', {}, pretty(sent)),
    element('h3', {}, 'Answered'),
    element('pre', {}, pretty(answer)),
  );
  const why =
    refused.length > 0
      ? [element('p', { class: 'why' }, `A real Slack would refuse this: ${refused.join(' · ')}`)]
      : [];
  return element('li', { class: refused.length > 0 ? 'refused' : '' }, details, ...why);
}

/** @param {unknown} value */
const pretty = (value) =>
  (typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '')).slice(0, 20000);

/** Switches for faults: off, once, or a share of all calls. */
export function drawFaults() {
  byId('faults').replaceChildren(
    ...workspace.faults.map((/** @type {any} */ fault) => {
      const select = /** @type {HTMLSelectElement} */ (
        element(
          'select',
          {},
          ...[
            ['off', 'off'],
            ['next1', 'next time'],
            ['next5', 'next 5 times'],
            ['0.05', '5 % of times'],
            ['0.5', 'half the times'],
            ['1', 'always'],
          ].map(([value, words]) => element('option', { value: value ?? '' }, words ?? '')),
        )
      );
      select.value =
        fault.next > 0 ? `next${fault.next}` : fault.share > 0 ? String(fault.share) : 'off';
      select.addEventListener('change', () => {
        const next = Number(/^next(\d)$/.exec(select.value)?.[1] ?? 0);
        const share = Number(select.value) || 0;
        void act('fault', { fault: fault.name, next, share });
      });
      return element('label', {}, select, ` ${fault.words}`);
    }),
    disconnectButton(),
  );
}

function disconnectButton() {
  const button = element(
    'button',
    { type: 'button', class: 'control' },
    'Cut the Socket Mode connection',
  );
  button.addEventListener('click', () => void act('disconnect'));
  return button;
}

// @ts-check
import { byId, element, look } from './server.js';
import { move, place, workspace } from './state.js';

/**
 * Draws the messages of the channel or thread. Messages that did not change are left alone: they
 * keep the focus, open menus and the scroll position.
 * @param {HTMLElement} list
 * @param {{ ts: string, html: string }[]} messages
 */
function patch(list, messages) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const present = new Map([...list.children].map((node) => [node.getAttribute('data-key'), node]));
  let before = /** @type {Element | null} */ (null);
  for (const { ts, html } of messages) {
    let node = present.get(ts);
    present.delete(ts);
    if (!node) {
      node = element('div', { 'data-key': ts });
      node.innerHTML = html;
      drawn.set(node, html);
    } else if (drawn.get(node) !== html) {
      redraw(node, html);
    }
    const next = before ? before.nextElementSibling : list.firstElementChild;
    if (next !== node) list.insertBefore(node, next);
    before = node;
  }
  for (const gone of present.values()) gone.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/** @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * Replaces a message's content; focus goes to the control of the same action.
 * @param {Element} node
 * @param {string} html
 */
function redraw(node, html) {
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  const action = focused?.getAttribute('data-action');
  node.innerHTML = html;
  drawn.set(node, html);
  if (!focused) return;
  const same = action ? node.querySelector(`[data-action="${CSS.escape(action)}"]`) : null;
  const target = /** @type {HTMLElement | null} */ (same ?? node.querySelector('.message'));
  if (target && !same) target.tabIndex = -1;
  target?.focus();
}

/** Fetches and draws the conversation, and the thread beside it. */
export async function drawConversation() {
  const isChannel = place.place !== 'home' && place.place !== 'workflow';
  for (const id of ['messages', 'composer', 'suggestions']) byId(id).hidden = !isChannel;
  if (!isChannel) return;
  const asked = place.place;
  const { messages, prompts } = await look('conversation', { channel: asked });
  if (asked !== place.place) return;
  const list = byId('messages');
  if (list.dataset.channel !== asked) {
    list.replaceChildren();
    list.dataset.channel = asked;
  }
  patch(list, messages);
  list.classList.toggle('empty', messages.length === 0);
  suggest(messages.length, prompts);
}

/** The thread pane. */
export async function drawThread() {
  const pane = byId('thread');
  pane.hidden = place.thread === '';
  document.body.classList.toggle('thread-open', place.thread !== '');
  if (pane.hidden) return;
  const asked = place.thread;
  const { messages } = await look('conversation', { channel: place.place, thread: asked });
  if (asked !== place.thread) return;
  const list = byId('thread-messages');
  const isNew = list.dataset.thread !== asked;
  if (isNew) {
    list.replaceChildren();
    list.dataset.thread = asked;
  }
  if (messages.length === 0) return move({ thread: '' });
  patch(list, messages);
  if (isNew) list.scrollTop = 0;
}

/**
 * What the app suggests in a direct message, or else the example for where the page is, as long as
 * little has been said there.
 * @param {number} count messages shown
 * @param {{ title: string, prompts: { title: string, message: string }[] } | null} prompts
 */
function suggest(count, prompts) {
  const isDirect = place.place.startsWith('D');
  const { channel, direct } = workspace.examples;
  const example = isDirect ? direct : channel;
  const few = isDirect ? count < 1 : count < 2;
  const offered =
    prompts?.prompts ?? (example && few ? [{ title: example, message: example }] : []);
  byId('suggestions').replaceChildren(
    ...(offered.length > 0
      ? [element('span', {}, prompts?.title || (count === 0 ? 'Try this first:' : 'Try:'))]
      : []),
    ...offered.map(({ title, message }) =>
      element('button', { type: 'button', class: 'control', 'data-fill': message }, title),
    ),
  );
}

// @ts-check
import { act, byId, element } from './server.js';
import { channel, move, place, workspace } from './state.js';

const SIGNS = /** @type {Record<string, string>} */ ({ public: '#', private: '🔒', im: '●' });

/** Draws the list of conversations and the choice of person. */
export function drawSidebar() {
  const rooms = workspace.channels.filter((/** @type {any} */ it) => it.kind !== 'im');
  const direct = workspace.channels.find((/** @type {any} */ it) => it.kind === 'im');
  byId('nav').replaceChildren(
    element('h2', {}, 'Channels'),
    element('ul', {}, ...rooms.map(entry)),
    element('h2', {}, 'Apps'),
    element(
      'ul',
      {},
      link('home', '⌂', `${workspace.app.name}: Home`),
      ...(direct ? [link(direct.id, SIGNS.im, `${workspace.app.name}: messages`)] : []),
      ...(workspace.app.functions.length > 0 ? [link('workflow', '⚙', 'Workflow step')] : []),
    ),
  );
  const people = /** @type {HTMLSelectElement} */ (byId('person'));
  people.replaceChildren(
    ...workspace.people.map((/** @type {any} */ it) =>
      element('option', { value: it.id }, `${it.realName} (${it.title.toLowerCase()})`),
    ),
  );
  people.value = place.person;
}

/** @param {any} room */
function entry(room) {
  const notes = [
    ...(room.hasApp ? [] : [`without @${workspace.app.name}`]),
    ...(room.archived ? ['archived'] : []),
    ...(room.readOnly ? ['read-only'] : []),
    ...(room.shared ? ['shared'] : []),
  ];
  return link(room.id, SIGNS[room.kind] ?? '#', room.name, notes.join(', '));
}

/**
 * @param {string} id
 * @param {string} sign
 * @param {string} name
 * @param {string} [note]
 */
function link(id, sign, name, note = '') {
  const button = element(
    'button',
    { type: 'button', ...(id === place.place ? { 'aria-current': 'page' } : {}) },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    element('span', {}, name),
    ...(note ? [element('small', {}, note)] : []),
  );
  button.addEventListener('click', () => {
    document.body.classList.remove('nav-open');
    byId('show-nav').setAttribute('aria-expanded', 'false');
    move({ place: id, thread: '' });
  });
  return element('li', {}, button);
}

/** Title, topic and the app's membership, above the messages. */
export function drawPlace() {
  const here = channel();
  const app = workspace.app.name;
  const isRoom = here !== undefined && here.kind !== 'im';
  byId('place-title').textContent =
    place.place === 'home'
      ? `${app} · Home`
      : place.place === 'workflow'
        ? 'Workflow step'
        : isRoom
          ? `${SIGNS[here.kind]} ${here.name}`
          : app;
  byId('place-topic').textContent = isRoom
    ? `${here.topic} · ${here.memberCount} members`
    : place.place === 'workflow'
      ? 'Runs the app’s step as Workflow Builder would'
      : 'App';
  const membership = byId('membership');
  membership.hidden = !isRoom || here.archived;
  membership.textContent = here?.hasApp ? `Remove @${app}` : `Invite @${app}`;
  membership.onclick = () => void act('membership', { channel: here.id, member: !here.hasApp });
  document.title = `${byId('place-title').textContent} · Local workspace`;
}

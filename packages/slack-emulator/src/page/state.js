// @ts-check

/**
 * What this page is looking at. Kept in the address, so that a reload comes back to it. Person and
 * place are empty until the workspace has said who and what comes first.
 * @typedef {{ person: string, place: string, thread: string, panel: boolean }} Place
 */

/** @type {Place} */
export const place = read();

/** @type {any} */
export const workspace = {
  channels: [],
  people: [],
  examples: {},
  app: { commands: [], shortcuts: [], functions: [] },
};

/** @type {Set<() => void>} */
const listeners = new Set();

/** @param {() => void} listener */
export const onMove = (listener) => listeners.add(listener);

/**
 * Goes somewhere else and tells the parts of the page.
 * @param {Partial<Place>} change
 */
export function move(change) {
  Object.assign(place, change);
  const query = new URLSearchParams({ person: place.person, channel: place.place });
  if (place.thread) query.set('thread', place.thread);
  history.replaceState(null, '', `?${query}`);
  for (const listener of listeners) listener();
}

/** @returns {Place} */
function read() {
  const query = new URLSearchParams(location.search);
  return {
    person: query.get('person') ?? '',
    place: query.get('channel') ?? '',
    thread: query.get('thread') ?? query.get('thread_ts') ?? '',
    panel: false,
  };
}

/** The channel shown, undefined on the app's home. */
export const channel = () =>
  workspace.channels.find((/** @type {any} */ it) => it.id === place.place);

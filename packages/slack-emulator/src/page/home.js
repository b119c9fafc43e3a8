// @ts-check
import { act, byId, element, look } from './server.js';
import { place } from './state.js';

let shownHash = '';
let opened = '';

/** The app's Home tab. Opening it tells the app, as in Slack. */
export async function drawHome() {
  const pane = byId('home');
  pane.hidden = place.place !== 'home';
  tellApp();
  if (pane.hidden) return;
  const { home } = await look('home');
  if (!home) {
    shownHash = '';
    pane.replaceChildren(
      element('p', { class: 'nothing' }, 'The app has not filled its Home yet.'),
    );
  } else if (home.hash !== shownHash || pane.childElementCount === 0) {
    shownHash = home.hash;
    pane.innerHTML = home.html;
  }
}

/** `app_home_opened`, once each time somebody goes there. */
function tellApp() {
  const tab = place.place === 'home' ? 'home' : place.place.startsWith('D') ? 'messages' : '';
  const now = `${place.person} ${tab}`;
  if (now === opened) return;
  opened = now;
  if (tab) void act('openApp', { tab });
}

// @ts-check
import { drawComposer, wireComposers } from './composer.js';
import { wireControls } from './controls.js';
import { drawConversation, drawThread } from './conversation.js';
import { drawHome } from './home.js';
import { wireMenus } from './menus.js';
import { drawModal, wireModal } from './modal.js';
import { drawFaults, drawPanel } from './panel.js';
import { byId, look } from './server.js';
import { drawPlace, drawSidebar } from './sidebar.js';
import { move, onMove, place, workspace } from './state.js';
import { wireTypeahead } from './typeahead.js';
import { drawWorkflow } from './workflow.js';

/** @type {EventSource | undefined} */
let live;
let livePerson = '';

/** Everything that depends on where the page is. */
function drawAll() {
  drawSidebar();
  drawPlace();
  drawComposer();
  void drawConversation();
  void drawThread();
  void drawHome();
  void drawWorkflow();
  void drawPanel();
  if (livePerson !== place.person) listen();
}

async function fetchWorkspace() {
  Object.assign(workspace, await look('workspace'));
  place.person ||= workspace.person;
  place.place ||= workspace.channels[0]?.id ?? 'home';
  drawFaults();
  drawAll();
}

/** Live updates: the server says what changed, the page fetches what it shows of it. */
function listen() {
  live?.close();
  livePerson = place.person;
  live = new EventSource(`/_control/live?person=${encodeURIComponent(place.person)}`);
  live.onmessage = ({ data }) => {
    const change = JSON.parse(data);
    const draw = DRAWN_ON[change.kind];
    if (draw && !(change.kind === 'channel' && change.channel !== place.place)) soon(draw);
  };
  live.onopen = () => soon(drawAll);
  void drawModal();
}

/** @type {Record<string, () => unknown>} */
const DRAWN_ON = {
  channel: drawBoth,
  channels: fetchWorkspace,
  views: drawModal,
  home: drawHome,
  runs: drawWorkflow,
  traffic: drawPanel,
};

async function drawBoth() {
  await Promise.all([drawConversation(), drawThread()]);
}

/** Several changes within a frame are drawn once. @type {Set<() => unknown>} */
const waiting = new Set();

/** @param {() => unknown} draw */
function soon(draw) {
  if (waiting.has(draw)) return;
  waiting.add(draw);
  setTimeout(() => {
    waiting.delete(draw);
    draw();
  }, 16);
}

function wireTop() {
  byId('person').addEventListener('change', (event) => {
    const person = /** @type {HTMLSelectElement} */ (event.target).value;
    const isDirect = place.place.startsWith('D');
    place.person = person;
    if (isDirect) place.place = `D${person.slice(1)}`;
    place.thread = isDirect ? '' : place.thread;
    void fetchWorkspace();
    move({});
  });
  byId('show-nav').addEventListener('click', () => {
    const open = document.body.classList.toggle('nav-open');
    byId('show-nav').setAttribute('aria-expanded', String(open));
  });
  byId('show-panel').addEventListener('click', () => move({ panel: !place.panel }));
  byId('close-panel').addEventListener('click', () => move({ panel: false }));
}

onMove(drawAll);
wireTop();
wireComposers();
wireControls();
wireTypeahead();
wireModal();
wireMenus();
await fetchWorkspace();
byId('composer-text').focus();

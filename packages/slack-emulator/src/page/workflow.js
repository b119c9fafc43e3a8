// @ts-check
import { act, byId, element, look } from './server.js';
import { place, workspace } from './state.js';

/** A page to run the app's workflow step and see its outputs. */
export async function drawWorkflow() {
  const pane = byId('workflow');
  pane.hidden = place.place !== 'workflow';
  if (pane.hidden) return;
  if (!pane.querySelector('form')) {
    pane.replaceChildren(
      ...workspace.app.functions.map(stepForm),
      element('h2', {}, 'Runs'),
      element('ol', { id: 'runs', class: 'exchanges', 'aria-live': 'polite' }),
    );
  }
  const { runs } = await look('runs');
  byId('runs').replaceChildren(...runs.toReversed().map(runEntry));
}

/** @param {any} step */
function stepForm(step) {
  const form = /** @type {HTMLFormElement} */ (
    element(
      'form',
      { class: 'step' },
      element('h2', {}, step.title),
      ...step.inputs.map((/** @type {string} */ name) =>
        element(
          'label',
          {},
          name,
          element('input', {
            name,
            required: '',
            value: workspace.examples.inputs?.[name] ?? '',
          }),
        ),
      ),
      element('button', { type: 'submit', class: 'control primary' }, 'Run the step'),
    )
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act('run', {
      callback: step.callbackId,
      inputs: Object.fromEntries(new FormData(form)),
    });
  });
  return form;
}

/** @param {any} run */
const runEntry = (run) =>
  element(
    'li',
    { class: run.state === 'failed' ? 'refused' : '' },
    element('b', {}, `${run.callbackId}: ${run.state}`),
    element('pre', {}, JSON.stringify(run.error ?? run.outputs, null, 2)),
  );

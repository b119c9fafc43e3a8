import { objectOf } from '../web-api/arguments.ts';
import { judgedView } from '../web-api/views.ts';
import type { OpenView, ViewState } from '../workspace/view.ts';
import { closeViews, pushView, updateView, viewPayload } from '../workspace/views.ts';
import { type Dispatch, failureWord, interactiveBase, send, track } from './dispatch.ts';
import { elementsOf } from './element-values.ts';

/** Error messages by block id, shown at the inputs; empty when the app accepted the submission. */
export type InputErrors = Record<string, string>;

interface InputBlock {
  type: string;
  block_id: string;
  optional?: boolean;
  element?: { action_id?: string };
}

/** A modal's submit button: required inputs are checked here, as Slack's client does. */
export async function submitView(
  dispatch: Dispatch,
  { person, view, values }: { person: string; view: OpenView; values: ViewState },
): Promise<InputErrors> {
  const missing = missingInputs(view, values);
  if (Object.keys(missing).length > 0) return missing;
  const answer = await track(
    dispatch,
    send(dispatch, {
      kind: 'interactive',
      what: `view submission ${view.description.callback_id ?? ''}`,
      retry: null,
      payload: {
        type: 'view_submission',
        ...interactiveBase(dispatch, person),
        trigger_id: dispatch.oneTime.newTrigger(person),
        view: viewPayload(view, values),
        response_urls: responseUrls(dispatch, person, view, values),
      },
    }),
  );
  if (answer.outcome !== 'acknowledged') {
    return { '': `We had some trouble connecting (${failureWord(answer.outcome)}). Try again?` };
  }
  return follow(dispatch, person, view, objectOf(answer.body));
}

/** A response URL for each conversation chosen in a select with `response_url_enabled`. */
function responseUrls(
  { oneTime }: Dispatch,
  person: string,
  view: OpenView,
  values: ViewState,
): object[] {
  return elementsOf(view.description.blocks)
    .filter(({ element }) => element.response_url_enabled === true)
    .flatMap(({ block, element }) => {
      const state = objectOf(values[block]?.[String(element.action_id)]);
      const channel = state.selected_conversation ?? state.selected_channel;
      if (typeof channel !== 'string') return [];
      const url = oneTime.newResponseUrl({ channel, person, original: null });
      return {
        block_id: block,
        action_id: element.action_id,
        channel_id: channel,
        response_url: url,
      };
    });
}

/** Does what the acknowledgement says: `response_action` errors, update, push, clear; else close. */
function follow(
  { workspace }: Dispatch,
  person: string,
  view: OpenView,
  body: Record<string, unknown>,
): InputErrors {
  const refusedView = (error: string) => ({ '': `The app's next view was refused: ${error}.` });
  switch (body.response_action) {
    case 'errors': {
      const errors = objectOf(body.errors);
      const known = new Set(view.description.blocks.map(({ block_id }) => block_id));
      const named = Object.entries(errors).filter(([block]) => known.has(block));
      return named.length > 0
        ? Object.fromEntries(named.map(([block, message]) => [block, String(message)]))
        : refusedView('errors name no input block');
    }
    case 'update':
    case 'push': {
      const judged = judgedView(body.view, 'modal');
      if ('error' in judged) return refusedView((judged.errors ?? [judged.error]).join('; '));
      if (body.response_action === 'update') updateView(workspace, view, judged.view);
      else if (!pushView(workspace, person, judged.view)) return refusedView('push_limit_reached');
      return {};
    }
    case 'clear':
      closeViews(workspace, person, true);
      return {};
    default:
      closeViews(workspace, person, false);
      return {};
  }
}

/** Closes the top modal and tells the app, where it asked to be told. */
export async function dismissView(
  dispatch: Dispatch,
  { person, view, values }: { person: string; view: OpenView; values: ViewState },
): Promise<void> {
  const all = view.description.clear_on_close === true;
  closeViews(dispatch.workspace, person, all);
  if (view.description.notify_on_close !== true) return;
  await track(
    dispatch,
    send(dispatch, {
      kind: 'interactive',
      what: `view closed ${view.description.callback_id ?? ''}`,
      retry: null,
      payload: {
        type: 'view_closed',
        ...interactiveBase(dispatch, person),
        view: viewPayload(view, values),
        is_cleared: all,
      },
    }),
  );
}

function missingInputs(view: OpenView, values: ViewState): InputErrors {
  const inputs = (view.description.blocks as unknown as InputBlock[]).filter(
    (block) => block.type === 'input' && !block.optional,
  );
  const empty = inputs.filter((block) => {
    const state = Object.values(values[block.block_id] ?? {})[0];
    return !isFilled(state);
  });
  return Object.fromEntries(
    empty.map((block) => [block.block_id, 'Please complete this required field.']),
  );
}

const isFilled = (state: unknown): boolean =>
  Object.entries(objectOf(state)).some(
    ([field, value]) =>
      field !== 'type' &&
      value !== null &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );

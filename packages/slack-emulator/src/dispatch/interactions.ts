import { messageShape } from '../web-api/shapes.ts';
import type { Channel } from '../workspace/channels.ts';
import type { Message } from '../workspace/message.ts';
import { nextTs } from '../workspace/messages.ts';
import type { OpenView, ViewState } from '../workspace/view.ts';
import { viewPayload } from '../workspace/views.ts';
import { type Dispatch, failureWord, interactiveBase, send, track } from './dispatch.ts';

/** The message or view that holds an interactive element. */
export type Surface =
  | { kind: 'message'; channel: Channel; message: Message }
  | { kind: 'view'; view: OpenView };

export interface Gesture {
  person: string;
  surface: Surface;
  /** The element's action as Slack writes it: action_id, block_id, type, value or selection. */
  action: Record<string, unknown>;
  values: ViewState;
}

/** Null when the app has acknowledged; else the word that Slack shows. */
export type GestureFailure = string | null;

/** A button pressed or an option chosen: `block_actions`. */
export function sendAction(dispatch: Dispatch, gesture: Gesture): Promise<GestureFailure> {
  const { oneTime, workspace } = dispatch;
  const { person, surface, action, values } = gesture;
  return sendInteraction(dispatch, `block action ${String(action.action_id)}`, {
    type: 'block_actions',
    ...interactiveBase(dispatch, person),
    ...surfaceFields(dispatch, surface, values),
    trigger_id: oneTime.newTrigger(person),
    ...(surface.kind === 'message'
      ? {
          response_url: oneTime.newResponseUrl({
            channel: surface.channel.id,
            person,
            original: surface.message.ts,
          }),
          state: { values },
        }
      : {}),
    actions: [{ ...action, action_ts: nextTs(workspace) }],
  });
}

/** A shortcut from the menu of a message. */
export function sendMessageShortcut(
  dispatch: Dispatch,
  asked: { person: string; callbackId: string; channel: Channel; message: Message },
): Promise<GestureFailure> {
  const { oneTime, workspace } = dispatch;
  const { person, callbackId, channel, message } = asked;
  return sendInteraction(dispatch, `message shortcut ${callbackId}`, {
    type: 'message_action',
    ...interactiveBase(dispatch, person),
    callback_id: callbackId,
    action_ts: nextTs(workspace),
    trigger_id: oneTime.newTrigger(person),
    response_url: oneTime.newResponseUrl({ channel: channel.id, person, original: null }),
    channel: { id: channel.id, name: payloadName(channel) },
    message_ts: message.ts,
    message: messageShape(workspace, message),
  });
}

/** A shortcut that works from anywhere. */
export function sendGlobalShortcut(
  dispatch: Dispatch,
  { person, callbackId }: { person: string; callbackId: string },
): Promise<GestureFailure> {
  return sendInteraction(dispatch, `global shortcut ${callbackId}`, {
    type: 'shortcut',
    ...interactiveBase(dispatch, person),
    callback_id: callbackId,
    action_ts: nextTs(dispatch.workspace),
    trigger_id: dispatch.oneTime.newTrigger(person),
  });
}

async function sendInteraction(
  dispatch: Dispatch,
  what: string,
  payload: Record<string, unknown>,
): Promise<GestureFailure> {
  const answer = await track(
    dispatch,
    send(dispatch, { kind: 'interactive', what, payload, retry: null }),
  );
  return answer.outcome === 'acknowledged' ? null : failureWord(answer.outcome);
}

/** Container and content of a payload, by surface. Ephemeral messages come without content. */
export function surfaceFields({ workspace }: Dispatch, surface: Surface, values: ViewState) {
  if (surface.kind === 'view') {
    return {
      container: { type: 'view', view_id: surface.view.id },
      view: viewPayload(surface.view, values),
    };
  }
  const { channel, message } = surface;
  const isEphemeral = message.visibleTo !== null;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: payloadName(channel) },
    ...(isEphemeral ? {} : { message: messageShape(workspace, message) }),
  };
}

const payloadName = (channel: Channel) =>
  channel.kind === 'private' ? 'privategroup' : channel.name;

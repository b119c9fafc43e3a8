import { setTimeout as sleep } from 'node:timers/promises';
import { messageShape } from '../web-api/shapes.ts';
import { APP_ID, BOT_USER_ID, TEAM } from '../workspace/people.ts';
import { type MessageChange, nextId } from '../workspace/workspace.ts';
import { type Dispatch, send, track, VERIFICATION_TOKEN } from './dispatch.ts';
import type { RetryReason } from './transport.ts';

type Event = Record<string, unknown> & { type: string };

/** Sends an event to the app, and again when it is slow or answers with an error. */
export function sendEvent(
  dispatch: Dispatch,
  event: Event,
  place: { shared?: boolean } = {},
): Promise<void> {
  return track(dispatch, delivered(dispatch, event, place.shared ?? false));
}

async function delivered(dispatch: Dispatch, event: Event, shared: boolean): Promise<void> {
  const { workspace, retryAfter, stopped } = dispatch;
  const payload = {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    context_enterprise_id: null,
    api_app_id: APP_ID,
    event: { ...event, event_ts: event.event_ts ?? event.ts ?? seconds(workspace.clock()) },
    type: 'event_callback',
    event_id: nextId(workspace, 'Ev'),
    event_time: Math.floor(workspace.clock() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: BOT_USER_ID,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: shared,
    event_context: nextId(workspace, '4-'),
  };
  let reason: RetryReason | null = null;
  for (let attempt = 0; attempt <= retryAfter.length; attempt += 1) {
    const pause = attempt === 0 ? 0 : (retryAfter[attempt - 1] ?? 0);
    if (pause > 0) await sleep(pause, undefined, { signal: stopped }).catch(() => {});
    if (stopped.aborted) return;
    const answer = await send(dispatch, {
      kind: 'events_api',
      what: `event ${event.type}`,
      payload,
      retry: reason === null ? null : { number: attempt, reason },
    });
    if (answer.outcome === 'acknowledged' || answer.noRetry) return;
    reason = answer.outcome;
  }
}

/** Sends the events for a message that was posted, edited or deleted. */
export function announceMessage(dispatch: Dispatch, change: MessageChange): void {
  const { workspace } = dispatch;
  const { message } = change;
  const channel = workspace.channels.get(message.channel);
  if (!channel || message.visibleTo !== null || !channel.members.has(BOT_USER_ID)) return;
  const subscribed = (name: string) => workspace.app.events.includes(name);
  const place = { channel: channel.id, channel_type: CHANNEL_TYPES[channel.kind] };
  const events: Event[] = [];
  const body = messageShape(workspace, message);
  const mentioned = change.kind === 'posted' && message.text.includes(`<@${BOT_USER_ID}>`);
  if (mentioned && message.botId === null && channel.kind !== 'im' && subscribed('app_mention')) {
    events.push({ ...body, channel: channel.id, type: 'app_mention' });
  }
  if (subscribed(`message.${SUBSCRIPTIONS[channel.kind]}`)) {
    events.push(messageEvent(change, body, place));
  }
  for (const event of events) void sendEvent(dispatch, event, { shared: channel.shared });
  function messageEvent(what: MessageChange, shape: typeof body, where: typeof place): Event {
    if (what.kind === 'posted') return { ...shape, ...where, type: 'message' };
    const ts = message.edited ?? message.ts;
    return what.kind === 'edited'
      ? {
          type: 'message',
          subtype: 'message_changed',
          ...where,
          hidden: true,
          ts,
          message: shape,
          previous_message: messageShape(workspace, what.before),
        }
      : {
          type: 'message',
          subtype: 'message_deleted',
          ...where,
          hidden: true,
          ts: seconds(workspace.clock()),
          deleted_ts: message.ts,
          previous_message: shape,
        };
  }
}

const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' } as const;
const SUBSCRIPTIONS = { public: 'channels', private: 'groups', im: 'im' } as const;

const seconds = (ms: number) => (ms / 1000).toFixed(6);

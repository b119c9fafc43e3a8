import { objectOf, parsed } from '../web-api/arguments.ts';
import { flagArg, stringArg } from '../web-api/call.ts';
import { messageBody } from '../web-api/posting-rules.ts';
import { addMessage, editMessage, findMessage, removeMessage } from '../workspace/messages.ts';
import type { OneTime } from '../workspace/one-time.ts';
import { BOT_ID, BOT_USER_ID } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface ResponseUrlAnswer {
  status: number;
  body: string;
  dropped?: boolean;
}

/**
 * A message that the app posts to a response URL: five times, for thirty minutes, in channels
 * that it is not in too, never into a thread (bolt-js#963), in place of the original if it asks.
 */
export function answerResponseUrl(
  workspace: Workspace,
  oneTime: OneTime,
  id: string,
  body: string,
): ResponseUrlAnswer {
  const args = objectOf(parsed(body));
  const exchange = workspace.traffic.begin('from app', 'response_url', args);
  const { faults } = workspace;
  if (faults.strikes('dropped_request')) {
    workspace.traffic.end(exchange, 'dropped', '');
    return { status: 0, body: '', dropped: true };
  }
  const answer = faults.strikes('server_error')
    ? { status: 503, body: 'upstream unavailable' }
    : answered(workspace, oneTime, id, args);
  workspace.traffic.end(
    exchange,
    answer.status,
    answer.body,
    answer.status === 200 ? [] : [answer.body],
  );
  return answer;
}

function answered(
  workspace: Workspace,
  oneTime: OneTime,
  id: string,
  args: Record<string, unknown>,
): ResponseUrlAnswer {
  const response = oneTime.redeemResponseUrl(id);
  if ('refused' in response) return { status: 404, body: failure(response.refused) };
  const { channel, person, original } = response.place;
  const present = original === null ? undefined : findMessage(workspace, channel, original);
  if (flagArg(args, 'delete_original')) {
    if (!present) return { status: 404, body: failure('message_not_found') };
    removeMessage(workspace, present);
    return { status: 200, body: 'ok' };
  }
  const message = messageBody(workspace, args);
  if ('error' in message) return { status: 400, body: failure(message.error, message.errors) };
  if (flagArg(args, 'replace_original') && present) {
    editMessage(workspace, present, message);
    return { status: 200, body: 'ok' };
  }
  addMessage(workspace, {
    channel,
    user: BOT_USER_ID,
    botId: BOT_ID,
    ...message,
    visibleTo: stringArg(args, 'response_type') === 'in_channel' ? null : person,
  });
  return { status: 200, body: 'ok' };
}

const failure = (error: string, errors?: string[]) =>
  JSON.stringify({ ok: false, error, ...(errors ? { errors } : {}) });

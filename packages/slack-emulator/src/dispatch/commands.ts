import type { Block } from '@slack/types';
import { objectOf } from '../web-api/arguments.ts';
import { stringArg } from '../web-api/call.ts';
import { messageBody } from '../web-api/posting-rules.ts';
import type { Channel } from '../workspace/channels.ts';
import { addMessage } from '../workspace/messages.ts';
import { APP_ID, BOT_ID, BOT_USER_ID, TEAM } from '../workspace/people.ts';
import { type Dispatch, failureWord, send, track, VERIFICATION_TOKEN } from './dispatch.ts';
import { notify } from './notices.ts';

/** A slash command that somebody typed in a channel. What goes wrong is shown to that person. */
export function sendCommand(
  dispatch: Dispatch,
  typed: { command: string; text: string; channel: Channel; person: string },
): Promise<void> {
  return track(dispatch, delivered(dispatch, typed));
}

async function delivered(
  dispatch: Dispatch,
  { command, text, channel, person }: Parameters<typeof sendCommand>[1],
): Promise<void> {
  const { workspace, oneTime } = dispatch;
  const place = { channel: channel.id, person };
  const answer = await send(dispatch, {
    kind: 'slash_commands',
    what: `slash command ${command}`,
    retry: null,
    payload: {
      token: VERIFICATION_TOKEN,
      team_id: TEAM.id,
      team_domain: TEAM.domain,
      channel_id: channel.id,
      channel_name: channel.kind === 'private' ? 'privategroup' : channel.name,
      user_id: person,
      user_name: workspace.people.get(person)?.name ?? '',
      command,
      text,
      api_app_id: APP_ID,
      is_enterprise_install: 'false',
      response_url: oneTime.newResponseUrl({ ...place, original: null }),
      trigger_id: oneTime.newTrigger(person),
    },
  });
  if (answer.outcome !== 'acknowledged') {
    notify(
      workspace,
      place,
      `${command} failed because the app did not respond (${failureWord(answer.outcome)}).`,
    );
    return;
  }
  showAcknowledgement(dispatch, place, answer.body);
}

/** An acknowledgement may carry an answer: text, or a message as JSON. */
function showAcknowledgement(
  { workspace }: Dispatch,
  place: { channel: string; person: string },
  body: unknown,
): void {
  const args = typeof body === 'string' ? { text: body } : objectOf(body);
  if (Object.keys(args).length === 0 || args.text === '') return;
  const message = messageBody(workspace, args);
  if ('error' in message) {
    notify(workspace, place, `The app's answer was refused: ${message.error}.`);
    return;
  }
  addMessage(workspace, {
    channel: place.channel,
    user: BOT_USER_ID,
    botId: BOT_ID,
    text: message.text,
    blocks: message.blocks as Block[],
    visibleTo: stringArg(args, 'response_type') === 'in_channel' ? null : place.person,
  });
}

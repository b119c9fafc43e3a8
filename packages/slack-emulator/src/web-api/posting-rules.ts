import type { Block } from '@slack/types';
import { inSlackWords } from '../validator/problem.ts';
import { validateBlocks } from '../validator/validate-blocks.ts';
import { type Channel, directMessageId } from '../workspace/channels.ts';
import type { Message } from '../workspace/message.ts';
import { findMessage } from '../workspace/messages.ts';
import { BOT_USER_ID } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { parsed } from './arguments.ts';
import { type ApiRefusal, type Call, refuse, stringArg } from './call.ts';

/** The channel of a call. A user id stands for the direct message with that user. */
export function channelNamed(workspace: Workspace, id: string): Channel | undefined {
  return workspace.channels.get(id) ?? workspace.channels.get(directMessageId(id));
}

/** The channel, if the app may post there; else Slack's reason. */
export function postableChannel({ workspace, args }: Call): { channel: Channel } | ApiRefusal {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  if (channel.archived) return refuse('is_archived');
  const allowedAnyway =
    channel.kind === 'public' && workspace.app.scopes.includes('chat:write.public');
  if (!channel.members.has(BOT_USER_ID) && !allowedAnyway) return refuse('not_in_channel');
  if (channel.readOnly) return refuse('restricted_action_read_only_channel');
  return { channel };
}

/** Private channels without the app do not exist for it. */
export function visibleChannel(workspace: Workspace, id: string): Channel | undefined {
  const channel = channelNamed(workspace, id);
  const hidden = channel?.kind !== 'public' && !channel?.members.has(BOT_USER_ID);
  return hidden ? undefined : channel;
}

/** Text and blocks of a message where they are valid; else Slack's refusal with its pointers. */
export function messageBody(
  workspace: Workspace,
  args: Record<string, unknown>,
): { text: string; blocks: Block[] } | ApiRefusal {
  const text = stringArg(args, 'text');
  const blocks = typeof args.blocks === 'string' ? parsed(args.blocks) : args.blocks;
  if (blocks === undefined || blocks === null) {
    if (args.blocks) return refuse('invalid_blocks_format');
    return text === '' ? refuse('no_text') : { text, blocks: [] };
  }
  if (Array.isArray(blocks) && blocks.length === 0 && text === '') return refuse('no_text');
  if (workspace.faults.strikes('invalid_blocks')) {
    return refuse('invalid_blocks', ['a fault was asked for [json-pointer:/blocks/0]']);
  }
  const { error, problems } = validateBlocks(blocks, 'message');
  if (error !== null) return refuse(error, problems.map(inSlackWords));
  return { text, blocks: blocks as Block[] };
}

/**
 * The root of the thread that `thread_ts` names, null without one.
 * The `ts` of a reply is refused as well. Slack takes it, but nobody finds the message then
 * (docs.slack.dev, chat.postMessage: "Avoid using a reply's ts value; use its parent instead").
 */
export function threadRoot(call: Call, channel: Channel): { root: string | null } | ApiRefusal {
  if (call.args.thread_ts === undefined || call.args.thread_ts === null) return { root: null };
  const root = findMessage(call.workspace, channel.id, stringArg(call.args, 'thread_ts'));
  if (!root || root.threadTs !== null || root.visibleTo !== null) {
    return refuse('invalid_thread_ts', [
      'thread_ts must be the ts of a message that starts a thread [json-pointer:/thread_ts]',
    ]);
  }
  return { root: root.ts };
}

/** A message that the app posted, named by `channel` and `ts`. */
export function ownMessage(
  { workspace, args }: Call,
  refusal: 'cant_update_message' | 'cant_delete_message',
): { message: Message } | ApiRefusal {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  const message = findMessage(workspace, channel.id, stringArg(args, 'ts'));
  if (!message || message.visibleTo !== null) return refuse('message_not_found');
  return message.botId === null ? refuse(refusal) : { message };
}

import { directMessageId } from '../workspace/channels.ts';
import type { Message } from '../workspace/message.ts';
import { messagesOf } from '../workspace/messages.ts';
import { BOT_USER_ID } from '../workspace/people.ts';
import { setBotMembership } from '../workspace/workspace.ts';
import { type Call, countArg, flagArg, type Method, ok, refuse, stringArg } from './call.ts';
import { visibleChannel } from './posting-rules.ts';
import { channelShape, messageShape } from './shapes.ts';

const open: Method = ({ workspace, args }) => {
  const wanted = stringArg(args, 'users') || stringArg(args, 'channel');
  const channel = workspace.channels.get(directMessageId(wanted)) ?? workspace.channels.get(wanted);
  if (channel?.kind !== 'im') return refuse('user_not_found');
  return ok({ channel: channelShape(channel), already_open: true });
};

const info: Method = ({ workspace, args }) => {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  return channel ? ok({ channel: channelShape(channel) }) : refuse('channel_not_found');
};

const members: Method = ({ workspace, args }) => {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  return channel
    ? ok({ members: [...channel.members], response_metadata: { next_cursor: '' } })
    : refuse('channel_not_found');
};

const TYPES = { public: 'public_channel', private: 'private_channel', im: 'im' } as const;

const list: Method = ({ workspace, args }) => {
  const types = (stringArg(args, 'types') || 'public_channel').split(',');
  const channels = [...workspace.channels.values()].filter(
    (channel) =>
      types.includes(TYPES[channel.kind]) &&
      visibleChannel(workspace, channel.id) !== undefined &&
      !(flagArg(args, 'exclude_archived') && channel.archived),
  );
  return ok({ channels: channels.map(channelShape), response_metadata: { next_cursor: '' } });
};

const join: Method = ({ workspace, args }) => {
  const channel = workspace.channels.get(stringArg(args, 'channel'));
  if (channel?.kind !== 'public') return refuse('channel_not_found');
  if (channel.archived) return refuse('is_archived');
  setBotMembership(workspace, channel, true);
  return ok({ channel: channelShape(channel) });
};

const history: Method = (call) =>
  readable(call, (messages) => messages.filter((message) => message.threadTs === null).reverse());

const replies: Method = (call) => {
  const root = stringArg(call.args, 'ts');
  return readable(call, (messages) => {
    const asked = messages.find((message) => message.ts === root);
    const start = asked?.threadTs ?? root;
    return messages.filter((message) => message.ts === start || message.threadTs === start);
  });
};

/** A page of the public messages of a channel in which the app is. */
function readable({ workspace, args }: Call, choose: (messages: Message[]) => Message[]) {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  if (!channel.members.has(BOT_USER_ID)) return refuse('not_in_channel');
  const oldest = stringArg(args, 'oldest') || '0';
  const latest = stringArg(args, 'latest') || '9999999999.999999';
  const publicOnes = [...messagesOf(workspace, channel.id).values()].filter(
    ({ visibleTo }) => visibleTo === null,
  );
  const chosen = choose(publicOnes).filter(({ ts }) => ts >= oldest && ts <= latest);
  if (chosen.length === 0 && args.ts !== undefined) return refuse('thread_not_found');
  const start = Number.parseInt(stringArg(args, 'cursor'), 10) || 0;
  const end = start + countArg(args, 'limit', { fallback: 100, most: 999 });
  const metadata = flagArg(args, 'include_all_metadata');
  return ok({
    messages: chosen.slice(start, end).map((message) => ({
      ...messageShape(workspace, message),
      ...(metadata && message.metadata ? { metadata: message.metadata } : {}),
    })),
    has_more: end < chosen.length,
    response_metadata: { next_cursor: end < chosen.length ? String(end) : '' },
  });
}

export const conversations: Record<string, Method> = {
  'conversations.open': open,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.list': list,
  'conversations.join': join,
  'conversations.history': history,
  'conversations.replies': replies,
};

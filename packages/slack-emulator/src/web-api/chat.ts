import type { Channel } from '../workspace/channels.ts';
import { addMessage, editMessage, findMessage, removeMessage } from '../workspace/messages.ts';
import { BOT_ID, BOT_USER_ID } from '../workspace/people.ts';
import { type Call, type Method, ok, refuse, stringArg } from './call.ts';
import {
  messageBody,
  ownMessage,
  postableChannel,
  threadRoot,
  visibleChannel,
} from './posting-rules.ts';
import { messageShape } from './shapes.ts';

/** What is to be said and the thread it goes to, or why Slack would refuse it. */
function saidIn(call: Parameters<Method>[0], channel: Channel) {
  const body = messageBody(call.workspace, call.args);
  if ('error' in body) return body;
  const thread = threadRoot(call, channel);
  return 'error' in thread ? thread : { body, thread };
}

const postMessage: Method = (call) => {
  const { workspace, args } = call;
  const place = postableChannel(call);
  if ('error' in place) return place;
  const said = saidIn(call, place.channel);
  if ('error' in said) return said;
  const { body, thread } = said;
  const message = addMessage(workspace, {
    channel: place.channel.id,
    user: BOT_USER_ID,
    botId: BOT_ID,
    text: body.text,
    blocks: body.blocks,
    threadTs: thread.root,
    metadata: args.metadata,
  });
  return ok({
    channel: message.channel,
    ts: message.ts,
    message: messageShape(workspace, message),
    ...textWarning(call),
  });
};

const update: Method = (call) => {
  const { workspace, args } = call;
  const found = ownMessage(call, 'cant_update_message');
  if ('error' in found) return found;
  const textOnly = args.blocks === undefined && args.text !== undefined;
  const body = messageBody(workspace, args);
  if ('error' in body) return body;
  const message = editMessage(workspace, found.message, {
    text: args.text === undefined ? found.message.text : body.text,
    blocks: textOnly ? [] : body.blocks,
    ...(args.metadata === undefined ? {} : { metadata: args.metadata }),
  });
  return ok({
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: messageShape(workspace, message),
  });
};

const remove: Method = (call) => {
  const found = ownMessage(call, 'cant_delete_message');
  if ('error' in found) return found;
  removeMessage(call.workspace, found.message);
  return ok({ channel: found.message.channel, ts: found.message.ts });
};

const postEphemeral: Method = (call) => {
  const { workspace, args } = call;
  const place = postableChannel(call);
  if ('error' in place) return place;
  const person = workspace.people.get(stringArg(args, 'user'));
  if (!person || !place.channel.members.has(person.id)) return refuse('user_not_in_channel');
  const said = saidIn(call, place.channel);
  if ('error' in said) return said;
  const { body, thread } = said;
  const message = addMessage(workspace, {
    channel: place.channel.id,
    user: BOT_USER_ID,
    botId: BOT_ID,
    ...body,
    threadTs: thread.root,
    visibleTo: person.id,
  });
  return ok({ message_ts: message.ts });
};

const getPermalink: Method = ({ workspace, args, url }) => {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  const message = findMessage(workspace, channel.id, stringArg(args, 'message_ts'));
  if (!message) return refuse('message_not_found');
  const thread = message.threadTs === null ? '' : `&thread_ts=${message.threadTs}`;
  return ok({
    channel: channel.id,
    permalink: `${url}/?channel=${channel.id}&message=${message.ts}${thread}`,
  });
};

/** The status under an assistant's name. Accepted and not shown. */
const setStatus: Method = () => ok();

/** Reactions are kept once a name and user. */
const addReaction: Method = ({ workspace, args }) => {
  const channel = visibleChannel(workspace, stringArg(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  const message = findMessage(workspace, channel.id, stringArg(args, 'timestamp'));
  if (!message) return refuse('message_not_found');
  const name = stringArg(args, 'name');
  if (!/^[a-z0-9_+'-]{1,100}$/.test(name)) return refuse('invalid_name');
  const users = message.reactions.get(name) ?? new Set();
  if (users.has(BOT_USER_ID)) return refuse('already_reacted');
  message.reactions.set(name, users.add(BOT_USER_ID));
  message.revision += 1;
  workspace.changes.emit('channel', channel.id);
  return ok();
};

/** Slack warns where a message with blocks has no text for notifications and screen readers. */
const textWarning = ({ args }: Call) =>
  args.blocks !== undefined && stringArg(args, 'text') === ''
    ? { warning: 'missing_text', response_metadata: { warnings: ['missing_text'] } }
    : {};

export const chat: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
  'reactions.add': addReaction,
  'assistant.threads.setStatus': setStatus,
};

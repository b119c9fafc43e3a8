import type { Channel } from '../workspace/channels.ts';
import type { Message } from '../workspace/message.ts';
import { repliesTo } from '../workspace/messages.ts';
import { APP_ID, BOT_ID, BOT_USER_ID, type Person, TEAM } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A channel as `conversations.info` describes it to the app. */
export const channelShape = (channel: Channel) => ({
  id: channel.id,
  ...(channel.kind === 'im'
    ? { user: [...channel.members].find((member) => member !== BOT_USER_ID) }
    : { name: channel.name, name_normalized: channel.name }),
  is_channel: channel.kind === 'public',
  is_group: channel.kind === 'private',
  is_im: channel.kind === 'im',
  is_mpim: false,
  is_private: channel.kind !== 'public',
  is_archived: channel.archived,
  is_general: channel.name === 'general',
  is_member: channel.members.has(BOT_USER_ID),
  is_shared: channel.shared,
  is_ext_shared: channel.shared,
  is_org_shared: false,
  is_read_only: channel.readOnly,
  topic: { value: channel.topic, creator: '', last_set: 0 },
  purpose: { value: '', creator: '', last_set: 0 },
  num_members: channel.members.size,
});

export const personShape = (person: Person) => ({
  id: person.id,
  team_id: TEAM.id,
  name: person.name,
  real_name: person.realName,
  deleted: false,
  is_bot: person.isBot,
  is_app_user: person.id === BOT_USER_ID,
  tz: 'America/Los_Angeles',
  profile: { display_name: person.name, real_name: person.realName, title: person.title },
});

/** A message as events and histories carry it. */
export function messageShape(workspace: Workspace, message: Message) {
  const replies =
    message.threadTs === null ? repliesTo(workspace, message.channel, message.ts) : [];
  const thread = message.threadTs ?? (replies.length > 0 ? message.ts : null);
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: TEAM.id,
    ...(message.botId === null
      ? {}
      : {
          bot_id: BOT_ID,
          app_id: APP_ID,
          bot_profile: { id: BOT_ID, app_id: APP_ID, name: workspace.app.name, team_id: TEAM.id },
        }),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(thread === null ? {} : { thread_ts: thread }),
    ...(replies.length === 0
      ? {}
      : {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map(({ user }) => user))],
          latest_reply: replies.at(-1)?.ts,
        }),
    ...(message.edited === null ? {} : { edited: { user: message.user, ts: message.edited } }),
    ...(message.reactions.size === 0
      ? {}
      : {
          reactions: [...message.reactions].map(([name, users]) => ({
            name,
            users: [...users],
            count: users.size,
          })),
        }),
  };
}

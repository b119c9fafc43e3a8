/**
 * Why Slack refuses a post, by error code, in a sentence that tells the asker what to do.
 * Codes: docs.slack.dev/reference/methods/chat.postMessage.
 */
const refusals: Record<string, string> = {
  not_in_channel:
    'I am not in this channel, so only you see this. Invite me with `/invite @imr`, then ask again to share it.',
  channel_not_found:
    'I cannot post here, so only you see this. Invite me with `/invite @imr`, then ask again to share it.',
  is_archived: 'This channel is archived, so only you see this.',
  restricted_action: 'A rule of this workspace keeps me from posting here, so only you see this.',
  restricted_action_read_only_channel: 'This channel is read-only, so only you see this.',
  restricted_action_non_threadable_channel:
    'This channel does not allow threads, so only you see this.',
  restricted_action_thread_only_channel:
    'This channel allows replies in threads only. Mention me in a thread; here only you see this.',
  restricted_action_thread_locked: 'This thread is locked, so only you see this.',
  thread_locked: 'This thread is locked, so only you see this.',
  messages_tab_disabled: 'Direct messages with me are switched off here, so only you see this.',
  cannot_reply_to_message: 'This message takes no replies, so only you see this.',
  thread_not_found: 'The thread is gone, so only you see this.',
  message_limit_exceeded:
    'This workspace takes no more messages at the moment, so only you see this.',
  team_access_not_granted: 'I was not granted access to this workspace, so only you see this.',
};

/** The sentence for an error code; undefined where the code says nothing about the channel. */
export const refusalSentence = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(refusals, code) ? refusals[code] : undefined;

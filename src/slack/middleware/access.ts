import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { AccessRules } from '../../config.ts';
import type { Bot } from '../bot.ts';
import { isDirect } from '../conversation.ts';
import { refuse } from './refuse.ts';

/** Shared channels that are remembered; the one not heard of for longest is dropped first. */
const capacity = 10_000;

/**
 * Answers in the workspaces and channels that the rules name, and in channels shared with other
 * organisations only where the rules allow it.
 */
export function checkAccess(app: App, bot: Bot, rules: AccessRules): void {
  const shared = new LRUCache<string, true>({ max: capacity });
  refuse(app, bot, ({ team, conversation: { channel } }, body) => {
    if (saysShared(body)) shared.set(channel, true);
    return refusalOf(rules, team, channel, shared.has(channel));
  });
}

/**
 * Only events say whether a channel is shared (docs.slack.dev, Events API, `is_ext_shared_channel`);
 * of commands and buttons it is known once an event came from the same channel.
 */
const saysShared = (body: unknown): boolean =>
  (body as { is_ext_shared_channel?: unknown }).is_ext_shared_channel === true;

function refusalOf(rules: AccessRules, team: string, channel: string, shared: boolean) {
  if (rules.workspaces && !rules.workspaces.includes(team))
    return 'I am not set up for this workspace. Whoever runs me can allow it.';
  if (rules.channels && !isDirect(channel) && !rules.channels.includes(channel))
    return 'I am not set up for this channel. Whoever runs me can allow it.';
  if (shared && !rules.slackConnect)
    return 'I do not answer in channels that are shared with other organisations.';
  return undefined;
}

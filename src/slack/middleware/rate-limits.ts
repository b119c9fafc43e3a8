import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { RateLimits } from '../../config.ts';
import type { Bot } from '../bot.ts';
import { refuse } from './refuse.ts';

/** Answers each person and each channel at most so many times a minute. */
export function limitRates(app: App, bot: Bot, limits: RateLimits): void {
  const isWithin = createLimit(bot.clock.now);
  refuse(app, bot, ({ team, conversation: { channel, user } }) => {
    if (!isWithin(`person ${team} ${user}`, limits.perPerson)) return personLimited;
    if (!isWithin(`channel ${channel}`, limits.perChannel)) return channelLimited;
    return undefined;
  });
}

const personLimited =
  'That was a lot of questions within a minute; give me a moment, please, and ask again.';
const channelLimited =
  'This channel asks more than I can answer fairly just now; please try again in a minute.';

const minute = 60_000;

/** People and channels that are counted; the one not heard of for longest is dropped first. */
const capacity = 10_000;

/** Counts the uses of a key within the last minute; the use beyond `most` is not counted: false. */
function createLimit(now: () => number) {
  const uses = new LRUCache<string, number[]>({ max: capacity });
  return (key: string, most: number): boolean => {
    const at = now();
    const recent = (uses.get(key) ?? []).filter((use) => at - use < minute);
    if (recent.length >= most) return false;
    uses.set(key, [...recent, at]);
    return true;
  };
}

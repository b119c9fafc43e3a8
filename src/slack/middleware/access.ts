import type { App } from '@slack/bolt';
import type { Manners } from '../../config.ts';
import { message } from '../blocks/message.ts';
import { mrkdwn } from '../blocks/text.ts';
import type { Bot } from '../bot.ts';
import { isDirect } from '../conversation.ts';
import { tellAsker } from '../delivery/deliver.ts';
import { createMemory } from '../memory.ts';
import { errandOf } from '../request.ts';
import { acknowledge } from './acknowledge.ts';

const minute = 60_000;

/**
 * Where and how often the bot answers: the workspaces and channels it was given, channels shared
 * with other organisations only where allowed, and no more questions a minute than are fair to
 * the others. Whoever is refused is told, alone.
 */
export function manners(app: App, bot: Bot, rules: Manners): void {
  const withinLimit = createLimit(bot.clock.now);
  const shared = createMemory<true>(10_000);
  app.use(async ({ next, ...call }) => {
    const { body } = call;
    const errand = errandOf(call);
    if (!errand || isHomeOpened(body)) return next();
    const { channel, user } = errand.place;
    if (saysShared(body)) shared.set(channel, true);
    const refusal =
      (bot.reading() === 'first' ? starting : undefined) ??
      refusalOf(rules, errand.team, channel, shared.get(channel) === true) ??
      (withinLimit(`person ${errand.team} ${user}`, rules.personLimit) ? undefined : slower) ??
      (withinLimit(`channel ${channel}`, rules.channelLimit) ? undefined : crowded);
    if (refusal === undefined) return next();
    await acknowledge(call);
    const said = message(refusal, [{ type: 'section', text: mrkdwn(refusal) }]);
    await tellAsker({ ...errand, clock: bot.clock }, errand.place, said);
  });
}

const starting =
  'I was just started and am still reading the letters; please ask again in a moment.';
const slower =
  'That was a lot of questions within a minute; give me a moment, please, and ask again.';
const crowded =
  'This channel asks more than I can answer fairly just now; please try again in a minute.';

/** Looking at the Home tab is no question. */
const isHomeOpened = (body: unknown): boolean =>
  (body as { event?: { type?: unknown } }).event?.type === 'app_home_opened';

/** Only events say so; of a command or button it is known once an event came from the channel. */
const saysShared = (body: unknown): boolean =>
  (body as { is_ext_shared_channel?: unknown }).is_ext_shared_channel === true;

function refusalOf(rules: Manners, team: string, channel: string, shared: boolean) {
  if (rules.workspaces && !rules.workspaces.includes(team))
    return 'I am not set up for this workspace. Whoever runs me can allow it.';
  if (rules.channels && !isDirect(channel) && !rules.channels.includes(channel))
    return 'I am not set up for this channel. Whoever runs me can allow it.';
  if (shared && !rules.slackConnect)
    return 'I do not answer in channels that are shared with other organisations.';
  return undefined;
}

/** Counts uses of a key within the last minute; false beyond `most`. */
function createLimit(now: () => number) {
  const uses = createMemory<number[]>(10_000);
  return (key: string, most: number): boolean => {
    const at = now();
    const recent = (uses.get(key) ?? []).filter((use) => at - use < minute);
    if (recent.length >= most) return false;
    uses.set(key, [...recent, at]);
    return true;
  };
}

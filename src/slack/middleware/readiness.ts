import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { refuse } from './refuse.ts';

/** Asks people to come back in a moment while no question can be answered yet. */
export function refuseWhileStarting(app: App, bot: Bot): void {
  refuse(app, bot, () => (bot.readiness() === 'starting' ? starting : undefined));
}

const starting =
  'I was just started and am still reading the letters; please ask again in a moment.';

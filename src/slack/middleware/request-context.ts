import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';

/**
 * Gives every request a reference of 8 hex digits (`context.reference`) and a stopwatch in
 * milliseconds (`context.elapsed()`), and counts it as in flight until it is done.
 */
export function trackRequests(app: App, { clock, inFlight }: Bot): void {
  app.use(async ({ context, next }) => {
    const received = clock.now();
    context.reference = randomBytes(4).toString('hex');
    context.elapsed = () => clock.now() - received;
    await inFlight.during(next);
  });
}

import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { acknowledge } from './acknowledge.ts';

/**
 * Answers an event once, whichever instance of the bot hears of it: Slack repeats what it thinks
 * unheard (same `event_id`), and sends one saying as `app_mention` and as `message` (same channel
 * and ts).
 */
export function deduplicate(app: App, { state, clock }: Bot): void {
  const claim = (key: string) => state.claim(key, new Date(clock.now()));
  app.use(async ({ body, next, ...call }) => {
    const { event_id, event } = body as { event_id?: string; event?: Record<string, unknown> };
    if (event_id && !(await claim(`event ${event_id}`))) return acknowledge(call);
    const { channel, ts } = event ?? {};
    if (isQuestion(event) && channel && ts && !(await claim(`said ${channel} ${ts}`)))
      return acknowledge(call);
    await next();
  });
}

/** Of the twins only the one that is answered counts, or neither might be. */
const isQuestion = (event: Record<string, unknown> | undefined): boolean =>
  event?.type === 'app_mention' || (event?.type === 'message' && event.channel_type === 'im');

import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { acknowledge } from './acknowledge.ts';

/**
 * Answers an event once among all instances of the bot on one state. Slack sends an event again
 * that was not acknowledged in time (same `event_id`), and sends a mention in a direct message both
 * as `app_mention` and as `message` (same channel and ts).
 */
export function deduplicate(app: App, { state, clock }: Bot): void {
  const claim = (key: string) => state.claim(key, new Date(clock.now()));
  app.use(async ({ body, next, ...args }) => {
    const { event_id, event } = body as { event_id?: string; event?: Record<string, unknown> };
    if (event_id && !(await claim(`event ${event_id}`))) return acknowledge(args);
    const { channel, ts } = event ?? {};
    if (isQuestion(event) && channel && ts && !(await claim(`message ${channel} ${ts}`)))
      return acknowledge(args);
    await next();
  });
}

/** Only events that a listener answers may claim a message, or neither of the two might. */
const isQuestion = (event: Record<string, unknown> | undefined): boolean =>
  event?.type === 'app_mention' || (event?.type === 'message' && event.channel_type === 'im');

import type { App } from '@slack/bolt';
import { sectionMessage } from '../blocks/message.ts';
import type { Bot } from '../bot.ts';
import { tellAsker } from '../delivery/tell-asker.ts';
import { requestOf, type SlackRequest } from '../request.ts';
import { acknowledge } from './acknowledge.ts';

/**
 * Refuses requests: where `refusalOf` gives a sentence, the request ends here and its asker alone
 * is told that sentence. Opening the Home tab asks nothing and is never refused.
 */
export function refuse(
  app: App,
  { clock }: Bot,
  refusalOf: (request: SlackRequest, body: unknown) => string | undefined,
): void {
  app.use(async ({ next, ...args }) => {
    const request = isHomeOpened(args.body) ? undefined : requestOf(args, clock);
    const refusal = request && refusalOf(request, args.body);
    if (!request || refusal === undefined) return next();
    await acknowledge(args);
    await tellAsker(request, sectionMessage(refusal));
  });
}

const isHomeOpened = (body: unknown): boolean =>
  (body as { event?: { type?: unknown } }).event?.type === 'app_home_opened';

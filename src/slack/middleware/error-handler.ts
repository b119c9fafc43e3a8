import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import { StateError } from '../../state/state-file.ts';
import { StaleButton } from '../blocks/actions.ts';
import { message } from '../blocks/message.ts';
import { escaped, mrkdwn } from '../blocks/text.ts';
import type { Bot } from '../bot.ts';
import { placeOf } from '../conversation.ts';
import { tellAsker } from '../delivery/deliver.ts';

/**
 * Gives every request a reference, and ends every error of a listener here: one plain sentence
 * with the reference to the asker, the details in the log. Never silence.
 */
export function apologise(app: App, { log, clock, measures, inFlight }: Bot): void {
  app.use(async ({ body, client, context, next, ...args }) => {
    const reference = randomBytes(4).toString('hex');
    context.reference = reference;
    const received = clock.now();
    context.elapsed = () => clock.now() - received;
    const respond = 'respond' in args ? args.respond : undefined;
    await inFlight.during(async () => {
      try {
        await next();
      } catch (error) {
        measures.failed();
        log.error({ reference, err: error }, 'a request failed');
        const place = placeOf(body, respond);
        if (!place) return;
        await tellAsker({ client, clock, reference }, place, apology(error, reference)).catch(
          (failure) => log.error({ reference, err: failure }, 'the apology could not be delivered'),
        );
      }
    });
  });
}

function apology(error: unknown, reference: string) {
  const said = sentenceFor(error);
  return message(said, [
    { type: 'section', text: mrkdwn(`:warning: ${escaped(said)}`) },
    { type: 'context', elements: [mrkdwn(`Reference \`${reference}\``)] },
  ]);
}

function sentenceFor(error: unknown): string {
  if (error instanceof StaleButton)
    return 'That button is from another time of mine. Please ask again.';
  if (error instanceof StateError)
    return 'I could not save that: my disk takes nothing at the moment, and it is logged. Please try again later; if it stays, tell whoever runs me the reference.';
  return 'Something went wrong on my side, and it is logged. Please try again; if it stays, tell whoever runs me the reference.';
}

import type { App } from '@slack/bolt';
import { StateError } from '../../state/state-file.ts';
import { StaleButton } from '../blocks/actions.ts';
import { type Message, message } from '../blocks/message.ts';
import { escaped, mrkdwn } from '../blocks/text.ts';
import type { Bot } from '../bot.ts';
import { conversationOf } from '../conversation.ts';
import { tellAsker } from '../delivery/tell-asker.ts';

/**
 * Ends every error of a listener here: one plain sentence with the request's reference to the
 * asker, the details in the log. Nobody is left without an answer.
 */
export function handleErrors(app: App, { log, clock, metrics }: Bot): void {
  app.use(async ({ body, client, context, next, ...args }) => {
    try {
      await next();
    } catch (error) {
      const reference = String(context.reference);
      metrics.failed();
      log.error({ reference, err: error }, 'a request failed');
      const conversation = conversationOf(body, 'respond' in args ? args.respond : undefined);
      if (!conversation) return;
      const told = tellAsker(
        { client, clock, reference, conversation },
        errorMessage(error, reference),
      );
      await told.catch((failure) =>
        log.error({ reference, err: failure }, 'the error message could not be delivered'),
      );
    }
  });
}

function errorMessage(error: unknown, reference: string): Message {
  const sentence = sentenceFor(error);
  return message(sentence, [
    { type: 'section', text: mrkdwn(`:warning: ${escaped(sentence)}`) },
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

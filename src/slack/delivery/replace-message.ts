import type { BlockAction, RespondFn } from '@slack/bolt';
import { actionMessage } from '../action-value.ts';
import type { Message } from '../blocks/message.ts';
import { contentOf, inSomeForm } from './forms.ts';
import { sendToResponseUrl } from './response-url.ts';
import { withRetries } from './retries.ts';
import type { Sender } from './sender.ts';
import { referenceOf } from './stamp.ts';

/**
 * Replaces the message whose button was pressed: by `everyone` where everyone sees it, by `asker`
 * through the response URL where only the asker does. Throws what Slack answers.
 */
export async function replaceMessage(
  { client, clock, reference }: Sender,
  pressed: BlockAction,
  respond: RespondFn,
  { everyone, asker }: { everyone: Message; asker: Message },
): Promise<void> {
  const target = actionMessage(pressed);
  if (!target) return sendToResponseUrl(respond, asker, { replace: true });
  // The message still belongs to the answer that it was posted for, and is deleted with it.
  const stamp = `${referenceOf(pressed.message) ?? reference}:${reference}`;
  await inSomeForm(everyone, (form) =>
    withRetries(() => client.chat.update({ ...target, ...contentOf(form, stamp) }), clock),
  );
}

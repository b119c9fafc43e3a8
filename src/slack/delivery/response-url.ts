import { RespondError, type RespondFn } from '@slack/bolt';
import type { Message } from '../blocks/message.ts';
import { contentOf, inSomeForm } from './forms.ts';

/**
 * Sends a message to a response URL, for the asker alone, in the simplest form that Slack takes.
 * Such a URL takes five messages within 30 minutes, in channels without the bot as well
 * (docs.slack.dev, handling user interaction). Throws where the URL is expired or used up.
 * @param replace whether the message replaces the one whose button was pressed
 */
export async function sendToResponseUrl(
  respond: RespondFn,
  message: Message,
  { replace }: { replace: boolean },
): Promise<void> {
  await inSomeForm(
    message,
    (form) =>
      respond({ response_type: 'ephemeral', replace_original: replace, ...contentOf(form) }),
    refusesMessage,
  );
}

/** Takes back the message whose button was pressed, which only its reader sees. */
export async function deleteByResponseUrl(respond: RespondFn): Promise<void> {
  await respond({ delete_original: true });
}

/** A response URL names no error code: 404 is an expired or used-up URL, all else may be the form. */
const refusesMessage = (error: unknown): boolean =>
  error instanceof RespondError && error.statusCode !== 404;

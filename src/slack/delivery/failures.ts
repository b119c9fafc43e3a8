import { webApi } from '@slack/bolt';

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi;

/** Slack's error code (`not_in_channel`), where the failure is Slack's own answer. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

export const isRateLimited = (
  error: unknown,
): error is InstanceType<typeof WebAPIRateLimitedError> => error instanceof WebAPIRateLimitedError;

/** Nobody knows whether Slack took the call: 5xx, or a connection lost on the way. */
export const isAmbiguous = (error: unknown): boolean =>
  error instanceof WebAPIRequestError ||
  (error instanceof WebAPIHTTPError && error.statusCode >= 500);

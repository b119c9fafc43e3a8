import { webApi } from '@slack/bolt';

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi;

/** Slack's error code, such as `not_in_channel`; undefined where the error is no answer of Slack. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** Slack refused the call with 429 and did nothing; `retryAfter` is in seconds. */
export const isRateLimited = (
  error: unknown,
): error is InstanceType<typeof WebAPIRateLimitedError> => error instanceof WebAPIRateLimitedError;

/** The call may have been done or not: Slack answered 5xx, or the connection was lost. */
export const isAmbiguous = (error: unknown): boolean =>
  error instanceof WebAPIRequestError ||
  (error instanceof WebAPIHTTPError && error.statusCode >= 500);

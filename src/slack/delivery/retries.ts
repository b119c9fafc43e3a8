import { isAmbiguous, isRateLimited } from './errors.ts';
import type { Clock } from './sender.ts';

const mostCalls = 5;
const longestWait = 30_000;

/**
 * Calls Slack, at most five times, until it answers: after a 429 once the `Retry-After` that it
 * names is over (at most 30 s), after a 5xx or a lost connection in 0.5 s, 1 s, 2 s, 4 s. Throws the
 * last error, and every other error at once.
 * Rule of `Retry-After`: docs.slack.dev/apis/web-api/rate-limits.
 * @param arrived for a call that must not happen twice: looks whether the one of unknown outcome
 * did, and gives its result; where it throws, the call is not repeated and its error stands
 */
export async function withRetries<T>(
  call: () => Promise<T>,
  clock: Clock,
  arrived?: () => Promise<T | undefined>,
): Promise<T> {
  for (let calls = 1; ; calls++) {
    try {
      return await call();
    } catch (error) {
      if (calls >= mostCalls) throw error;
      if (isRateLimited(error)) {
        await clock.wait(Math.min(error.retryAfter * 1_000, longestWait));
      } else if (isAmbiguous(error)) {
        await clock.wait(250 * 2 ** calls);
        const result = await arrived?.().catch(() => Promise.reject(error));
        if (result !== undefined) return result;
      } else throw error;
    }
  }
}

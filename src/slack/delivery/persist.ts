import { isAmbiguous, isRateLimited } from './failures.ts';

export type Clock = { now(): number; wait(milliseconds: number): Promise<void> };

const tries = 5;
const longestWait = 30_000;

/**
 * Calls Slack until it answers: 429 is waited for as told (at most 30 s), a 5xx or a lost
 * connection is tried again after 0.5 s, 1 s, 2 s, 4 s. Where the call must not happen twice,
 * `arrived` looks whether it did; it throws where nobody may look, and then the failure stands.
 */
export async function persist<T>(
  call: () => Promise<T>,
  clock: Clock,
  arrived?: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= tries) throw error;
      if (isRateLimited(error)) {
        await clock.wait(Math.min(error.retryAfter * 1_000, longestWait));
      } else if (isAmbiguous(error)) {
        await clock.wait(250 * 2 ** attempt);
        const result = await arrived?.().catch(() => Promise.reject(error));
        if (result !== undefined) return result;
      } else throw error;
    }
  }
}

import { setTimeout as wait } from 'node:timers/promises';

export type Watching = {
  /** Takes in what has changed; tells whether anything had. */
  look: () => Promise<boolean>;
  onError: (error: unknown) => void;
  signal: AbortSignal;
  /** Between two looks, in milliseconds. */
  interval?: number;
};

/** Looking in vain takes at most one part in so many of the time, however large the folder. */
const SHARE = 10;

/**
 * Looks at a folder again and again until the signal ends it: within two or three seconds for some
 * thousand letters. It asks rather than waits to be told, for network drives tell nobody.
 */
export async function watch({ look, onError, signal, interval = 1_000 }: Watching): Promise<void> {
  let pause = interval;
  while (!signal.aborted) {
    await wait(pause, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return;
    const began = Date.now();
    const hasChanged = await look().catch((error) => {
      onError(error);
      return false;
    });
    pause = hasChanged ? interval : Math.max(interval, SHARE * (Date.now() - began));
  }
}

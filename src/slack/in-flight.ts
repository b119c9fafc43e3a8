/** Requests that are being worked on, so that a stop can wait for them. */
export type InFlight = {
  /** Does the work and counts it as in flight until it ends; resolves or rejects as it does. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is in flight. */
  idle(): Promise<void>;
};

/** A register of requests in flight, empty at first. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    async during(work) {
      const one = work();
      running.add(one);
      try {
        return await one;
      } finally {
        running.delete(one);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** Requests being worked on, for a stop to wait for. */
export type InFlight = {
  /** Counts a piece of work until it is done; resolves or rejects as it does. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>;
};

export function createInFlight(): InFlight {
  let working = 0;
  let waiting: (() => void)[] = [];
  return {
    async during(work) {
      working++;
      try {
        return await work();
      } finally {
        working--;
        if (working === 0) {
          for (const resolve of waiting) resolve();
          waiting = [];
        }
      }
    },
    idle: () =>
      working === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}

/** The newest things under a key, in memory alone: gone with the process, never on disk. */
export type Memory<T> = { get(key: string): T | undefined; set(key: string, value: T): void };

/** A memory of at most `size` keys; the one not touched for longest goes first. */
export function createMemory<T>(size: number): Memory<T> {
  const kept = new Map<string, T>();
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > size) kept.delete(kept.keys().next().value as string);
    },
  };
}

import { LRUCache } from 'lru-cache';
import type { StateFile } from './state-file.ts';

/** After this many milliseconds a claim is forgotten: Slack repeats an event for some minutes. */
const claimLife = 24 * 60 * 60 * 1_000;
const claimsBetweenSweeps = 1_000;
/** Claims that this process remembers besides the file. */
const mostRemembered = 10_000;

/**
 * Returns a function that is true for the first who claims a key within a day, among all processes
 * on the file. Where the file cannot be written, it is true for the first in this process.
 */
export function createClaims({ attemptOr }: StateFile) {
  const remembered = new LRUCache<string, number>({ max: mostRemembered });
  let sinceSweep = 0;

  function sweep(now: number): void {
    if (sinceSweep++ % claimsBetweenSweeps !== 0) return;
    attemptOr(undefined, (database) =>
      database.prepare('DELETE FROM claims WHERE claimed <= ?').run(now - claimLife),
    );
  }

  return (key: string, when: Date): boolean => {
    const now = when.getTime();
    const before = remembered.get(key);
    if (before !== undefined && now - before < claimLife) return false;
    remembered.set(key, now);
    sweep(now);
    return attemptOr(true, (database) => {
      const { changes } = database
        .prepare(
          `INSERT INTO claims (key, claimed) VALUES (?, ?)
           ON CONFLICT DO UPDATE SET claimed = excluded.claimed
           WHERE excluded.claimed - claims.claimed >= ${claimLife}`,
        )
        .run(key, now);
      return changes > 0;
    });
  };
}

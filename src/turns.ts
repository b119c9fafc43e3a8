import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest that others wait for a thread that goes through many things, in milliseconds. */
const TURN = 10;

/** Long work in short turns: whoever does it asks after each step whether to let others on. */
export type Turns = { isOver(): boolean; next(): Promise<void> };

export function createTurns(): Turns {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began > TURN,
    async next() {
      await nextTurn();
      began = performance.now();
    },
  };
}

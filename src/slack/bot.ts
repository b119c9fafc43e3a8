import type { Library } from '../commands/index.ts';
import type { Logger } from '../log.ts';
import type { State } from '../state/state.ts';
import type { Clock } from './delivery/sender.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import { createRecentQuestions, type RecentQuestions } from './recent-questions.ts';

/**
 * `starting`: no question can be answered yet; `partial`: answers come from the letters read so
 * far, and say so; `ready`: every letter is read.
 */
export type Readiness = 'starting' | 'partial' | 'ready';

/** Where counts and times of answers go; see `/metrics`. Times are in milliseconds. */
export type Metrics = {
  answered(kind: string, searchMs: number, postMs: number): void;
  acknowledged(ms: number): void;
  failed(): void;
};

/** What the bot is made of: the parts that it is given. */
export type BotParts = {
  library: Library;
  state: State;
  readiness(): Readiness;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** What every listener works with. */
export type Bot = BotParts & {
  recentQuestions: RecentQuestions;
  inFlight: InFlight;
};

/** The bot with these parts; it remembers no question and works on no request yet. */
export const createBot = (parts: BotParts): Bot => ({
  ...parts,
  recentQuestions: createRecentQuestions(),
  inFlight: createInFlight(),
});

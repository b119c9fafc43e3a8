import type { Library } from '../answers/library.ts';
import type { Answer, Position } from './answer.ts';

export type { Library };

/** One thing that can be asked: `/imr <name> <rest>`. */
export type Command = {
  name: string;
  usage: string;
  /** One line for the help. */
  says: string;
  answer(rest: string, library: Library, position: Position): Promise<Answer>;
};

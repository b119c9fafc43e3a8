import type { ItemOutcome } from '../determination.ts';

/**
 * One way in which a sentence gives a ground. All patterns of a way must fit, those of `unless` and
 * `notOn` must not.
 */
export type Way = {
  /** The sentence that the way was made for, invented or from the five letters. */
  like: string;
  /** What was in dispute there, where it matters. */
  about?: string;
  /** What the sentence says is missing: "no documentation of …"; with the flag `g`. */
  lacks?: RegExp;
  /** What the sentence states, outside of what it says is missing; with the flag `g`. */
  states?: RegExp;
  /** What stands in the sentence, wherever; with the flag `g`. */
  says?: RegExp;
  /** What begins close behind one of these. */
  near?: RegExp;
  /** Characters within which `near` must begin, where it is not 60. */
  reach?: number;
  /** What else stands in the sentence, and what does not. */
  also?: RegExp;
  unless?: RegExp;
  /** What is in dispute, and what is not. */
  on?: RegExp;
  notOn?: RegExp;
  /** What stands anywhere in the rationale. */
  rationale?: RegExp;
  /** Reciting the guideline can be the reason: "Any compound with one drug that is not recommended …". */
  recited?: true;
  /** Words of the rationale besides `like` that the way needs, for the test of the way. */
  beside?: string;
};

/** A named reason for an outcome, with the ways in which sentences give it. */
export type Ground = {
  ground: string;
  outcome: ItemOutcome;
  /** Given only where no narrower ground is found. */
  last?: true;
  ways: Way[];
};

import type { ItemOutcome } from '../determination.ts';

/**
 * One way of giving a ground in a sentence. What it `lacks` the sentence says is missing ("no
 * documentation of …"), what it `states` stands outside of every such stretch, what it `says`
 * stands anywhere. `near` must begin within 60 characters behind that. `also` and `unless` look at the sentence, `on` and `notOn` at what is in
 * dispute, `rationale` at the whole of the reasons.
 */
export type Way = {
  /** The sentence that the way was made for, invented or from the five letters. */
  like: string;
  /** What was in dispute there, where it matters. */
  about?: string;
  lacks?: RegExp;
  states?: RegExp;
  says?: RegExp;
  near?: RegExp;
  /** Characters that `near` reaches, where it is not 60. */
  reach?: number;
  also?: RegExp;
  unless?: RegExp;
  on?: RegExp;
  notOn?: RegExp;
  rationale?: RegExp;
  /** Reciting the guideline can be the reason: "Any compound with one drug that is not recommended …". */
  recited?: true;
  /** Words of the rationale besides `like` that the way needs, for the test of the way. */
  beside?: string;
};

export type Ground = {
  ground: string;
  outcome: ItemOutcome;
  /** Given only where no narrower ground is found. */
  last?: true;
  ways: Way[];
};

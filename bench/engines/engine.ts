import type { Determination } from '../../src/determinations/determination.ts';
import type { Question } from '../../src/questions/question.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** What a question is measured for: the best five decisions, or everything counted. */
export type Asked = { kind: string; question: Question };

/** The same letters twice: as files in a folder, and as read before, for whoever reads no letters. */
export type Letters = { folder: string; determinations(): AsyncIterable<Determination> };

/** A search over what was built; in memory or on disk, as its engine has it. */
export type Opened = {
  /** What questions are understood with, where it has loaded that anyway. */
  vocabulary?: Vocabulary;
  ask(asked: Asked): Promise<unknown>;
  /** Takes in more letters, so that they are found from then on; left out where it has no way to. */
  add?(more: Letters): Promise<void>;
};

/** A search to be measured: all get the same decisions and the same understanding of questions. */
export type Engine = {
  name: string;
  /** Larger corpora are left out: it needs more memory or time than can be waited for. */
  mostLetters: number;
  /** What its process may take of memory, in megabytes; Node's own limit where left out. */
  heap?: number;
  /** Puts the letters where it builds from; not timed. */
  prepare?(letters: Letters, folder: string): Promise<void>;
  build(letters: Letters, folder: string): Promise<void>;
  /** What a careful owner does once after building, for faster questions; not timed. */
  settle?(folder: string): Promise<void>;
  /** Opens what was built, in a process of its own. */
  open(folder: string): Promise<Opened>;
  /** The environment in which the product answers from what was built. */
  environment?(folder: string): Record<string, string>;
};

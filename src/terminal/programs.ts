import type { Config } from '../config.ts';
import type { CommandLine } from './arguments.ts';
import { checkCorpus, ingestLetters } from './keep.ts';
import type { ExitCode, Output } from './output.ts';
import { parseLetters } from './parse.ts';
import { feedback, printState } from './remembered.ts';

/** Something that a terminal can do besides asking. */
export type Program = {
  usage: string;
  /** One line for the help. */
  says: string;
  /** Whether it is about the letters of the corpus, and nothing without them. */
  readsCorpus?: boolean;
  run(line: CommandLine, config: Config, output: Output): Promise<ExitCode>;
};

/** By the word that calls it, in the order of the help. */
export const programs: Record<string, Program> = {
  parse: {
    usage: 'parse <file|folder>…',
    says: 'what is read in letters, one after the other',
    run: parseLetters,
  },
  ingest: {
    usage: 'ingest <file|folder>…',
    says: 'reads letters and copies the good ones into the corpus',
    run: ingestLetters,
  },
  check: {
    usage: 'check',
    says: 'reads the whole corpus: what is missing where, which flags, which layouts',
    readsCorpus: true,
    run: checkCorpus,
  },
  feedback: {
    usage: 'feedback',
    says: 'what people found useful, as judged questions',
    run: feedback,
  },
  state: {
    usage: 'state',
    says: 'everything kept about people and channels, as JSON',
    run: printState,
  },
};

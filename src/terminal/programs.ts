import type { Config } from '../config.ts';
import type { CommandLine } from './arguments.ts';
import type { ExitCode, Output } from './output.ts';
import { parseLetters } from './parse.ts';

type Program = (line: CommandLine, config: Config, output: Output) => Promise<ExitCode>;

/** What a terminal can do besides asking. */
export const programs: Record<string, Program> = { parse: parseLetters };

import type { Paint } from './paint.ts';

/** Where a command of the terminal speaks. */
export type Output = {
  out(text: string): void;
  err(text: string): void;
  paint: Paint;
  /** Whether a person watches: progress bars are for them alone. */
  isTerminal: boolean;
  json: boolean;
};

export type ExitCode = 0 | 1 | 2;

/** Prints a value as JSON, or the text that says the same. */
export function show(output: Output, value: unknown, text: () => string): ExitCode {
  output.out(`${output.json ? JSON.stringify(value) : text()}\n`);
  return 0;
}

/** One sentence on stderr; with `--json` the same as `{ error }` on stdout. */
export function fail(
  output: Output,
  exit: 1 | 2,
  code: string,
  message: string,
  more: Record<string, unknown> = {},
): ExitCode {
  if (output.json) output.out(`${JSON.stringify({ error: { code, message, ...more } })}\n`);
  output.err(`${message}\n`);
  return exit;
}

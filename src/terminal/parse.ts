import type { Config } from '../config.ts';
import { findLetters } from '../letters/find.ts';
import type { Unreadable } from '../letters/letter.ts';
import { isRead } from '../library/letter-read.ts';
import { createReadPool } from '../library/read-pool.ts';
import { loadVocabulary } from '../vocabulary/vocabulary.ts';
import type { CommandLine } from './arguments.ts';
import { caseText } from './case.ts';
import { type ExitCode, fail, type Output } from './output.ts';
import { printable } from './paint.ts';

/** `imr parse`: one letter after the other, as JSON a line each or to read. */
export async function parseLetters(
  { rest }: CommandLine,
  _: Config,
  output: Output,
): Promise<ExitCode> {
  if (rest.length === 0)
    return fail(output, 2, 'usage', 'imr parse needs a letter or a folder of letters.');
  let exit: ExitCode = 0;
  let read = 0;
  const pool = createReadPool({ vocabulary: loadVocabulary() });
  for await (const one of pool.readAll(findLetters(rest), { here: true })) {
    read++;
    if (isRead(one)) {
      const { determination } = one;
      output.out(
        `${output.json ? JSON.stringify(determination) : caseText(determination, [], output.paint)}\n`,
      );
      continue;
    }
    exit = 1;
    if (output.json) output.out(`${JSON.stringify(rejectedLine(one))}\n`);
    output.err(`${printable(one.message)}\n`);
  }
  await pool.close();
  if (read === 0)
    return fail(
      output,
      1,
      'no-letters',
      `There is no .txt or .pdf in ${printable(rest.join(', '))}.`,
    );
  return exit;
}

/** The contract's line for a letter that cannot be read. */
const rejectedLine = ({ file, code, message }: Unreadable) => ({
  source: { file },
  error: { code, message },
});

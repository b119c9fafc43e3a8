import packageJson from '../../package.json' with { type: 'json' };
import { commands } from '../commands/index.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { isFolder } from '../library/is-folder.ts';
import { openLibrary } from '../library/library.ts';
import { type CommandLine, readArguments, UsageError } from './arguments.ts';
import { ask } from './ask.ts';
import { helpText } from './help.ts';
import { type ExitCode, fail, type Output, show } from './output.ts';
import { createPaint, printable } from './paint.ts';
import { programs } from './programs.ts';

type Process = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>;

/**
 * `imr …` in a terminal: runs one command and resolves to its exit code. 0 done, 1 the input could
 * not be read or nothing has that id, 2 wrong usage.
 */
export async function runTerminal(
  argv: string[],
  { stdout, stderr, env }: Process,
): Promise<ExitCode> {
  stdout.on('error', ignoreClosedPipe);
  const output: Output = {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    paint: createPaint(stdout.isTTY === true),
    isTerminal: stderr.isTTY === true,
    json: argv.includes('--json'),
  };
  try {
    return await run(readArguments(argv), readConfig(env), output);
  } catch (error) {
    if (error instanceof UsageError) return fail(output, 2, 'usage', error.message);
    if (error instanceof ConfigError) return fail(output, 2, 'environment', error.message);
    const said = error instanceof Error ? error.message : String(error);
    return fail(output, 1, 'failed', `imr could not finish: ${printable(said)}`);
  }
}

async function run(line: CommandLine, config: Config, output: Output): Promise<ExitCode> {
  const corpusDir = line.corpus ?? config.corpusDir;
  if (line.command === 'help')
    return show(output, helpText(createPaint(false)), () => helpText(output.paint));
  if (line.command === 'version') return show(output, version(), version);
  const program = Object.hasOwn(programs, line.command) ? programs[line.command] : undefined;
  if (!program && !commands.some(({ name }) => name === line.command))
    return fail(
      output,
      2,
      'usage',
      `imr does not know "${printable(line.command).slice(0, 60)}"; \`imr help\` shows what can be asked.`,
    );
  if ((!program || program.readsCorpus) && !(await isFolder(corpusDir)))
    return fail(
      output,
      1,
      'no-corpus',
      `There is no folder of letters at ${printable(corpusDir)}: name one with --corpus or CORPUS_DIR.`,
    );
  if (program) return program.run(line, { ...config, corpusDir }, output);
  const { library, fill, close } = await openLibrary(corpusDir, { dataDir: config.dataDir });
  try {
    await fill();
    return await ask(line, library, output);
  } finally {
    await close();
  }
}

const version = (): string => packageJson.version;

/** `imr … | head` closes the pipe before everything is said: that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

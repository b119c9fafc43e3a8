import { parseArgs } from 'node:util';

/** A command line as understood. */
export type CommandLine = {
  command: string;
  rest: string[];
  json: boolean;
  corpus: string | undefined;
  limit: number;
  offset: number;
};

/** The command line was wrong: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const options = {
  json: { type: 'boolean', default: false },
  corpus: { type: 'string' },
  limit: { type: 'string', default: '5' },
  offset: { type: 'string', default: '0' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/**
 * Reads `precedent baclofen chronic --limit 3 --json`. A word of a question may begin with a dash
 * (`-mri` leaves out decisions with that word). Throws UsageError in one sentence.
 */
export function readArguments(argv: string[]): CommandLine {
  const { values, positionals } = parse(argv);
  const [command = 'help', ...rest] = positionals;
  return {
    command: values.version ? 'version' : values.help ? 'help' : command,
    rest,
    json: values.json,
    corpus: values.corpus,
    limit: whole('limit', values.limit, 1),
    offset: whole('offset', values.offset, 0),
  };
}

/** Stands before a word that begins with one dash, so that it is not taken for an option. */
const shield = '\0';

function parse(argv: string[]) {
  const args = argv.map((word) => (/^-[^-]/.test(word) && word !== '-h' ? shield + word : word));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values, positionals: positionals.map((word) => word.replace(shield, '')) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new UsageError(`${reason}; \`imr help\` lists the options.`);
  }
}

function whole(name: string, value: string, least: number): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least))
    throw new UsageError(`--${name} takes a whole number of ${least} or more.`);
  return number;
}

import { disclaimer } from '../commands/disclaimer.ts';
import { commands } from '../commands/index.ts';
import { filterExample, filterNames, filterOf } from '../questions/filters.ts';
import type { Paint } from './paint.ts';
import { wrap } from './paint.ts';
import { programs } from './programs.ts';

const options = [
  ['--corpus <folder>', 'the folder of letters (default: CORPUS_DIR, else corpus)'],
  ['--json', 'the answer as JSON'],
  ['--limit <n>, --offset <n>', 'how many decisions, from which on (precedent)'],
  ['--version', 'the version'],
] as const;

/** How to ask in a terminal: commands, options, filters. */
export function helpText(paint: Paint): string {
  const rows = (list: readonly (readonly [string, string])[]) =>
    list.map(([name, says]) => `  ${name.padEnd(38)}${says}`).join('\n');
  return [
    paint.bold('How did reviewers decide this treatment before, and why?'),
    '',
    rows(
      [...commands, ...Object.values(programs)].map(({ usage, says }) => [usage, says] as const),
    ),
    '',
    rows(options),
    '',
    'Anywhere in a question:',
    rows([
      ...filterNames.map((name) => [filterExample(name), filterOf(name).says] as const),
      ['"a quoted phrase"', 'only decisions whose text holds it'],
      ['-word', 'only decisions whose text does not hold it'],
    ]),
    '',
    paint.dim(wrap(disclaimer, 96)),
  ].join('\n');
}

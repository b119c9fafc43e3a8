import { type Answer, answer, type Library } from '../commands/index.ts';
import { filterNames, filterOf } from '../questions/filters.ts';
import type { CommandLine } from './arguments.ts';
import { caseText } from './case.ts';
import { outcomesText } from './outcomes.ts';
import { type ExitCode, fail, type Output, show } from './output.ts';
import { printable } from './paint.ts';
import { precedentsText } from './precedents.ts';

/**
 * `imr precedent`, `imr outcomes`, `imr case`: the same answers as in Slack, printed.
 * @returns the exit code of the process
 */
export async function ask(
  { command, rest, limit, offset }: CommandLine,
  library: Library,
  output: Output,
): Promise<ExitCode> {
  if (rest.length === 0)
    return fail(output, 2, 'usage', `imr ${command} needs words to go on; \`imr help\` shows how.`);
  const position = { offset, limit, sort: 'relevance' as const };
  const words = rest.length > 1 ? rest.map(withQuotes).join(' ') : rest.join('');
  const answered = await answer(`${command} ${words}`, library, { position });
  return tell(answered, output);
}

const takeWords = filterNames.filter((name) => filterOf(name).takes.input === 'words');
const UNQUOTED = new RegExp(`^((?:${takeWords.join('|')}):)([^"\\s]+\\s[^"]*)$`, 'i');

/** A shell takes the quotes of `specialty:"pain medicine"` away: puts them back. */
const withQuotes = (word: string): string => word.replace(UNQUOTED, '$1"$2"');

function tell(answered: Answer, output: Output): ExitCode {
  const { paint } = output;
  switch (answered.kind) {
    case 'precedents':
    case 'similar': {
      const { precedents } = answered;
      const page = 'page' in answered ? answered.page : undefined;
      return show(output, precedents, () => precedentsText(precedents, page?.offset ?? 0, paint));
    }
    case 'outcomes':
      return show(output, answered.outcomes, () => outcomesText(answered.outcomes, paint));
    case 'case':
      return show(output, answered.determination, () =>
        caseText(answered.determination, answered.excerpts, paint),
      );
    case 'which-case':
      return whichCase(answered, output);
    case 'problem':
      return fail(output, 2, answered.code, answered.message);
    case 'help':
      return fail(output, 2, 'usage', '`imr help` shows what can be asked.');
  }
}

type WhichCase = Extract<Answer, { kind: 'which-case' }>;

function whichCase({ typed, candidates, near }: WhichCase, output: Output): ExitCode {
  const name = printable(typed).slice(0, 120);
  if (candidates.length > 0) {
    const message = `Several determinations match "${name}": ${candidates.map(printable).join(', ')}.`;
    return fail(output, 1, 'ambiguous', message, { candidates });
  }
  const nearest = near.length > 0 ? ` Near ids: ${near.map(printable).join(', ')}.` : '';
  const message = `No determination has the id "${name}".${nearest}`;
  return fail(output, 1, 'not-found', message, { candidates: near });
}

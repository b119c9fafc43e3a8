import type { Config } from '../config.ts';
import { openState, type State, type Verdict } from '../state/state.ts';
import type { CommandLine } from './arguments.ts';
import { type ExitCode, type Output, show } from './output.ts';
import { printable } from './paint.ts';

/** `imr feedback`: what people found useful, one judged question a line, for the ranking. */
export const feedback = (_: CommandLine, config: Config, output: Output): Promise<ExitCode> =>
  withState(config, output, (state) => {
    const verdicts = state.verdicts();
    return show(output, verdicts, () =>
      verdicts.length === 0
        ? 'Nobody has judged an answer yet.'
        : verdicts.map(judgedQuestion).join('\n'),
    );
  });

/** `imr state`: everything that the bot keeps about people and channels, as JSON; no tokens. */
export const printState = (_: CommandLine, config: Config, output: Output): Promise<ExitCode> =>
  withState(config, output, (state) => {
    output.out(`${JSON.stringify(state.everything(), null, output.json ? 0 : 2)}\n`);
    return 0;
  });

function judgedQuestion({ useful, treatments, outcome, shown, given }: Verdict): string {
  const asked =
    [...treatments, ...(outcome ? [`outcome:${outcome}`] : [])].join(', ') || 'words only';
  const decisions = shown.map(({ id, decision }) => `${id}#${decision}`).join(' ');
  const verdict = useful ? 'useful' : 'not useful';
  return [given.slice(0, 10), verdict, asked, decisions].map(printable).join('\t');
}

/** Opens the state for one command; what is amiss with it is told on stderr. */
async function withState(
  config: Config,
  output: Output,
  command: (state: State) => ExitCode,
): Promise<ExitCode> {
  const state = openState(config.dataDir, (sentence) => output.err(`${printable(sentence)}\n`));
  try {
    return command(state);
  } finally {
    await state.close();
  }
}

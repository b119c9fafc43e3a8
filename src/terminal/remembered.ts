import type { Config } from '../config.ts';
import { openState, type State, type Verdict } from '../state/state.ts';
import type { CommandLine } from './arguments.ts';
import { type ExitCode, type Output, show } from './output.ts';
import { printable } from './paint.ts';

/** `imr feedback`: what people found useful, one judged question a line, for the ranking. */
export const feedback = (_: CommandLine, config: Config, output: Output): Promise<ExitCode> =>
  withState(config, (state) => {
    const verdicts = state.verdicts();
    return show(output, verdicts, () =>
      verdicts.length === 0
        ? 'Nobody has judged an answer yet.'
        : verdicts.map(judgedQuestion).join('\n'),
    );
  });

/** `imr export`: everything that the bot remembers of people and channels; no tokens. */
export const exportState = (_: CommandLine, config: Config, output: Output): Promise<ExitCode> =>
  withState(config, (state) => {
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

async function withState(config: Config, use: (state: State) => ExitCode): Promise<ExitCode> {
  const state = openState(config.dataDir);
  try {
    return use(state);
  } finally {
    await state.close();
  }
}

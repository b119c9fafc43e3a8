import { disclaimer } from '../../commands/disclaimer.ts';
import { commands } from '../../commands/index.ts';
import { filterExample, filterNames } from '../../questions/filters.ts';
import { limits } from './limits.ts';
import { message, type Reply } from './message.ts';
import { escaped, foreign, mrkdwn, plain } from './text.ts';

/**
 * How to ask, for the asker alone.
 * @param unknown the word that was typed as a command and is none
 */
export function helpReply(unknown: string | null): Reply {
  const list = commands
    .map(({ usage, says }) => `• \`/imr ${escaped(usage)}\`: ${says}`)
    .join('\n');
  const filters = filterNames.map((name) => `\`${escaped(filterExample(name))}\``).join(', ');
  const lead = unknown ? `“${foreign(unknown, 60)}” is not something I know. ` : '';
  const one = message(`${lead}How to ask about IMR determinations`, [
    { type: 'header', text: plain('How did reviewers decide this treatment before, and why?') },
    {
      type: 'section',
      text: mrkdwn(`${lead}You can ask:\n${list}\n• \`/imr help\`: this page`),
    },
    {
      type: 'section',
      text: mrkdwn(
        `Words put decisions in order; filters narrow: ${filters}, \`"a phrase"\`, \`-word\`.\nIn a thread, mention me with the same words, or use “Find IMR precedents” in a message’s menu.\nExamples: \`/imr precedent baclofen chronic\` · \`/imr precedent mri shoulder outcome:overturned\``,
      ),
    },
    {
      type: 'context',
      elements: [
        mrkdwn(
          '*Upheld* means that the UR denial stands and the treatment was not approved; *Overturned* that it was approved. IMR is binding on the parties of that dispute alone and presumed correct; it is set aside only on the narrow grounds of Lab. Code § 4610.6(h). The MTUS in force at the decision governed: an older letter may be wrong under today’s. Texts are read by machine; “precedent” here means a comparable past decision. Questions may be seen by your workspace: do not type a patient’s name.',
        ),
        mrkdwn(disclaimer),
      ],
    },
  ]);
  return { first: one, rest: [], single: one, audience: 'asker' };
}

/** Why a question cannot be answered as it stands, for the asker alone. */
export function problemReply(problem: string): Reply {
  const one = message(foreign(problem, limits.notification), [
    { type: 'section', text: mrkdwn(`:warning: ${foreign(problem, 2_500)}`) },
    { type: 'context', elements: [mrkdwn('`/imr help` shows how to ask.')] },
  ]);
  return { first: one, rest: [], single: one, audience: 'asker' };
}

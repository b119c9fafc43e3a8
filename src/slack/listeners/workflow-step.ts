import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { PrecedentAnswer } from '../../answers/precedent.ts';
import { disclaimer } from '../../commands/disclaimer.ts';
import { answer } from '../../commands/index.ts';
import { shorten } from '../blocks/text.ts';
import type { Bot } from '../bot.ts';
import { withRetries } from '../delivery/retries.ts';

const callbackId = 'find_imr_precedents';

const inputs = z.object({ question: z.string().trim().min(1).max(3_000) });

/**
 * "Find IMR precedents" in Workflow Builder: takes a question, gives counts and a text to other
 * steps. The step fails with a sentence where the question cannot be answered.
 */
export function workflowStep(app: App, bot: Bot): void {
  app.function(callbackId, async ({ inputs: given, complete, fail, context }) => {
    const read = inputs.safeParse(given);
    if (!read.success) return void (await fail({ error: 'The question is empty or too long.' }));
    const question = `precedent ${read.data.question}`;
    const answered = await answer(question, bot.library).catch(async (error) => {
      await fail({ error: `Something went wrong. Reference ${context.reference}.` });
      throw error;
    });
    if (answered.kind !== 'precedents')
      return void (await fail({
        error: answered.kind === 'problem' ? answered.message : 'That is no question.',
      }));
    await withRetries(() => complete({ outputs: outputsOf(answered.precedents) }), bot.clock);
    bot.log.info({ reference: context.reference, answer: 'workflow step' }, 'answered');
  });
}

const answerLength = 3_000 - disclaimer.length - 2;

/** What other steps of a workflow can use, under the names in manifest.yml; `answer` has at most
 * 3,000 characters. */
export function outputsOf({ total, outcomes, results }: PrecedentAnswer) {
  const lines = results.map(({ excerpt, citation }) => `“${excerpt}”\n${citation}`);
  const summary = `${total} decisions: ${outcomes.upheld} upheld (UR denial stands), ${outcomes.overturned} overturned.`;
  return {
    total,
    upheld: outcomes.upheld,
    overturned: outcomes.overturned,
    answer: [shorten([summary, ...lines].join('\n\n'), answerLength), disclaimer].join('\n\n'),
  };
}

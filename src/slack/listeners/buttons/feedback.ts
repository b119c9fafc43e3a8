import type { App, BlockAction } from '@slack/bolt';
import { answer } from '../../../commands/index.ts';
import { pageSize } from '../../../commands/position.ts';
import { actionValue } from '../../action-value.ts';
import { actionIds, readFeedbackValue } from '../../blocks/actions.ts';
import { sectionMessage } from '../../blocks/message.ts';
import type { Bot } from '../../bot.ts';
import { tellAsker } from '../../delivery/tell-asker.ts';
import { requestOf } from '../../request.ts';

/**
 * "Useful" and "Not useful" under a list: kept with the treatments that were understood and the
 * decisions that were shown, without the question's words. One verdict a person and message.
 */
export function feedback(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.feedback, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (!request) return;
    const { q, o, s, useful } = readFeedbackValue(actionValue(args.action));
    const position = { offset: o, limit: pageSize, sort: s };
    const found = await answer(`precedent ${q}`, bot.library, { position });
    if (found.kind !== 'precedents') return;
    const { team, conversation, reference } = request;
    const message = args.body.message?.ts ?? reference;
    await bot.state.judge({ team, user: conversation.user }, message, {
      useful,
      treatments: found.question.treatments.map(({ name }) => name),
      outcome: found.question.filters.outcome ?? null,
      shown: found.precedents.results.map(({ id, decision }) => ({ id, decision })),
      given: new Date(bot.clock.now()).toISOString(),
    });
    await tellAsker(request, thanks);
  });
}

const thanks = sectionMessage(
  'Thank you, noted: the treatments and the decisions shown, not your words.',
  'Thank you, noted.',
);

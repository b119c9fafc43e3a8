import type { App, BlockAction } from '@slack/bolt';
import { answer } from '../../../commands/index.ts';
import { pageSize } from '../../../commands/position.ts';
import { pressedValue } from '../../action-value.ts';
import { actionIds, readVerdict } from '../../blocks/actions.ts';
import { message } from '../../blocks/message.ts';
import { mrkdwn } from '../../blocks/text.ts';
import type { Bot } from '../../bot.ts';
import { tellAsker } from '../../delivery/deliver.ts';
import { errandOf } from '../../request.ts';

/** Useful or not: kept with what was understood and shown, without the question's words. */
export function judge(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.feedback, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    const { q, o, s, useful } = readVerdict(pressedValue(call.action));
    const position = { offset: o, limit: pageSize, sort: s };
    const answered = await answer(`precedent ${q}`, bot.library, { position });
    if (answered.kind !== 'precedents') return;
    const { team, place } = errand;
    const shown = answered.precedents.results.map(({ id, decision }) => ({ id, decision }));
    const under = call.body.message?.ts ?? errand.reference;
    await bot.state.judge({ team, user: place.user }, under, {
      useful,
      treatments: answered.question.treatments.map(({ name }) => name),
      outcome: answered.question.filters.outcome ?? null,
      shown,
      given: new Date(bot.clock.now()).toISOString(),
    });
    await tellAsker({ ...errand, clock: bot.clock }, place, thanks);
  });
}

const thanks = message('Thank you, noted.', [
  {
    type: 'section',
    text: mrkdwn('Thank you, noted: the treatments and the decisions shown, not your words.'),
  },
]);

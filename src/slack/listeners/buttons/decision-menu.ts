import type { App, BlockAction } from '@slack/bolt';
import { citationOf } from '../../../answers/citations.ts';
import { similarDecisions } from '../../../commands/similar.ts';
import { pressedValue } from '../../action-value.ts';
import { actionIds, type DecisionState, readDecisionState } from '../../blocks/actions.ts';
import { citationMessage } from '../../blocks/citation.ts';
import { answerIn, type Bot, type Errand, give } from '../../bot.ts';
import { tellAsker } from '../../delivery/deliver.ts';
import { openView } from '../../delivery/views.ts';
import { errandOf } from '../../request.ts';
import { itemOf, rationaleOf } from './item.ts';

/** The menu beside a decision: case summary, full rationale, similar decisions, citation. */
export function decisionMenu(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.decision, async (call) => {
    await call.ack();
    const state = readDecisionState(pressedValue(call.action));
    if (state.verb === 'rationale') {
      const modal = await rationaleOf(bot, state.id, state.number, 0);
      return openView(call.client, call.body.trigger_id, modal);
    }
    const errand = errandOf(call);
    if (errand) await choose(bot, errand, state);
  });
}

async function choose(bot: Bot, errand: Errand, { verb, id, number }: DecisionState) {
  const asked = bot.clock.now();
  if (verb === 'case') return answerIn(bot, errand, `case ${id}`);
  if (verb === 'similar')
    return give(bot, errand, await similarDecisions(id, number, bot.library), asked);
  const said = citationMessage(citationOf(await itemOf(bot, id, number)));
  await tellAsker({ ...errand, clock: bot.clock }, errand.place, said);
}

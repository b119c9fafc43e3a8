import type { App, BlockAction } from '@slack/bolt';
import { citationOf } from '../../../answers/citations.ts';
import { similarDecisions } from '../../../commands/similar.ts';
import { actionValue } from '../../action-value.ts';
import { answerRequest, sendAnswer } from '../../answer-request.ts';
import { actionIds, type DecisionValue, readDecisionValue } from '../../blocks/actions.ts';
import { citationMessage } from '../../blocks/citation.ts';
import { rationaleModal } from '../../blocks/rationale.ts';
import type { Bot } from '../../bot.ts';
import { tellAsker } from '../../delivery/tell-asker.ts';
import { openView } from '../../delivery/views.ts';
import { requestOf, type SlackRequest } from '../../request.ts';
import { findDecision } from './find-decision.ts';

/** The menu beside a decision: case summary, full rationale, similar decisions, citation. */
export function decisionMenu(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.decision, async (args) => {
    await args.ack();
    const value = readDecisionValue(actionValue(args.action));
    if (value.verb === 'rationale') {
      const modal = rationaleModal(await findDecision(bot, value), 0);
      return openView(args.client, args.body.trigger_id, modal);
    }
    const request = requestOf(args, bot.clock);
    if (request) await answerChoice(bot, request, value);
  });
}

async function answerChoice(bot: Bot, request: SlackRequest, value: DecisionValue) {
  const { verb, id, number } = value;
  const askedAt = bot.clock.now();
  if (verb === 'case') return answerRequest(bot, request, `case ${id}`);
  if (verb === 'similar')
    return sendAnswer(bot, request, await similarDecisions(id, number, bot.library), askedAt);
  await tellAsker(request, citationMessage(citationOf(await findDecision(bot, value))));
}

import type { App, BlockAction } from '@slack/bolt';
import { actionValue } from '../../action-value.ts';
import { actionIds, readDecisionValue, readRationaleValue } from '../../blocks/actions.ts';
import { rationaleModal } from '../../blocks/rationale.ts';
import type { Bot } from '../../bot.ts';
import { openView, updateView } from '../../delivery/views.ts';
import { findDecision } from './find-decision.ts';

/** Opens the full rationale of a decision in a modal, and turns the modal's pages. */
export function rationale(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.openRationale, async ({ ack, action, body, client }) => {
    await ack();
    const value = readDecisionValue(actionValue(action));
    await openView(client, body.trigger_id, rationaleModal(await findDecision(bot, value), 0));
  });
  app.action<BlockAction>(actionIds.rationalePattern, async ({ ack, action, body, client }) => {
    await ack();
    const { id, n: number, p: page } = readRationaleValue(actionValue(action));
    if (!body.view) return;
    const modal = rationaleModal(await findDecision(bot, { id, number }), page);
    await updateView(client, body.view.id, modal, bot.clock);
  });
}

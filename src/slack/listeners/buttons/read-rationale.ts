import type { App, BlockAction } from '@slack/bolt';
import { pressedValue } from '../../action-value.ts';
import { actionIds, readDecisionState, readRationaleState } from '../../blocks/actions.ts';
import type { Bot } from '../../bot.ts';
import { openView, updateView } from '../../delivery/views.ts';
import { rationaleOf } from './item.ts';

/** The full rationale in a modal, and its pages. */
export function readRationale(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.openRationale, async ({ ack, action, body, client }) => {
    await ack();
    const { id, number } = readDecisionState(pressedValue(action));
    await openView(client, body.trigger_id, await rationaleOf(bot, id, number, 0));
  });
  app.action<BlockAction>(actionIds.rationalePattern, async ({ ack, action, body, client }) => {
    await ack();
    const { id, n, p } = readRationaleState(pressedValue(action));
    if (body.view)
      await updateView(client, body.view.id, await rationaleOf(bot, id, n, p), bot.clock);
  });
}

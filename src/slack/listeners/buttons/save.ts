import type { App, BlockAction } from '@slack/bolt';
import { pressedValue } from '../../action-value.ts';
import { actionIds, readListState } from '../../blocks/actions.ts';
import { message } from '../../blocks/message.ts';
import { mrkdwn } from '../../blocks/text.ts';
import type { Bot } from '../../bot.ts';
import { tellAsker } from '../../delivery/deliver.ts';
import { errandOf } from '../../request.ts';

/** Keeps a question for the person who pressed, to be found in the bot's Home. */
export function save(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.save, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    const { q } = readListState(pressedValue(call.action));
    const { team, place } = errand;
    await bot.state.save({ team, user: place.user }, q, new Date(bot.clock.now()));
    await tellAsker({ ...errand, clock: bot.clock }, place, saved);
  });
}

const saved = message('Saved. You find it in my Home tab.', [
  { type: 'section', text: mrkdwn('Saved. You find it in my Home tab, and can forget it there.') },
]);

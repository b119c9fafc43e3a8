import type { App, BlockAction } from '@slack/bolt';
import { pressedValue } from '../../action-value.ts';
import { actionIds, readAsking } from '../../blocks/actions.ts';
import { answerIn, type Bot } from '../../bot.ts';
import { errandOf } from '../../request.ts';

/** A ready question was pressed: answered as if it had been typed there. */
export function askReady(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.askPattern, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (errand) await answerIn(bot, errand, readAsking(pressedValue(call.action)));
  });
}

/** "Share in channel": an answer that only its asker saw, now for everyone. */
export function share(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.share, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    await answerIn(bot, errand, readAsking(pressedValue(call.action)), { forEveryone: true });
  });
}

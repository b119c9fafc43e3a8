import type { App, BlockAction } from '@slack/bolt';
import { pressedMessage, pressedValue } from '../../action-value.ts';
import { actionIds } from '../../blocks/actions.ts';
import { message } from '../../blocks/message.ts';
import { mrkdwn } from '../../blocks/text.ts';
import type { Bot } from '../../bot.ts';
import { tellAsker } from '../../delivery/deliver.ts';
import { removeAnswer } from '../../delivery/remove.ts';
import { errandOf } from '../../request.ts';

/** Takes an answer away, for the person who asked it. */
export function remove(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.remove, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    const pressed = pressedMessage(call.body);
    if (!pressed) {
      await call.respond({ delete_original: true });
    } else if (pressedValue(call.action) === errand.place.user) {
      await removeAnswer(call.client, pressed, errand.place.thread, bot.clock);
    } else {
      await tellAsker({ ...errand, clock: bot.clock }, errand.place, notYours);
    }
  });
}

const notYours = message('Only the person who asked can delete this answer.', [
  { type: 'section', text: mrkdwn('Only the person who asked can delete this answer.') },
]);

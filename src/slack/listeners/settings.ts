import type { App, BlockAction } from '@slack/bolt';
import type { Visibility } from '../../state/state.ts';
import { pressedValue } from '../action-value.ts';
import { actionIds } from '../blocks/actions.ts';
import { settingsMessage } from '../blocks/settings.ts';
import type { Bot, Errand } from '../bot.ts';
import { putInPlace, tellAsker } from '../delivery/deliver.ts';
import { errandOf } from '../request.ts';

/** `/imr settings`, `/imr settings private`, `/imr settings threads`: how this channel is answered. */
export async function settings(bot: Bot, errand: Errand, text: string): Promise<void> {
  const { team, place } = errand;
  const wanted = visibilityIn(text.split(/\s+/)[1]);
  if (wanted) await bot.state.setVisibility(team, place.channel, wanted);
  const now = bot.state.visibility(team, place.channel);
  await tellAsker({ ...errand, clock: bot.clock }, place, settingsMessage(now));
}

/** The buttons of the settings. */
export function settingsButtons(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.mannerPattern, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    const wanted = visibilityIn(pressedValue(call.action));
    if (!errand || !wanted) return;
    await bot.state.setVisibility(errand.team, errand.place.channel, wanted);
    const said = settingsMessage(wanted);
    const courier = { ...errand, clock: bot.clock };
    await putInPlace(courier, call.body, call.respond, { everyone: said, asker: said });
  });
}

const visibilityIn = (word: string | undefined): Visibility | undefined =>
  word === 'private' || word === 'threads' ? word : undefined;

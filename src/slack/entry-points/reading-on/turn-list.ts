import type { App, BlockAction } from '@slack/bolt';
import { answer } from '../../../commands/index.ts';
import { pageSize } from '../../../commands/position.ts';
import { actionIds, readListState } from '../../blocks/actions.ts';
import { decisionList } from '../../blocks/precedents.ts';
import type { Bot } from '../../bot.ts';
import { putInPlace } from '../../delivery/deliver.ts';
import { errandOf } from '../../errand.ts';
import { pressedValue } from '../../pressed.ts';
import { replyOf } from '../../reply.ts';

/** Next, previous, another order, one outcome only: the list changes where it stands. */
export function turnList(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.listPattern, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    const { q, o, s, u } = readListState(pressedValue(call.action));
    const position = { offset: o, limit: pageSize, sort: s };
    const answered = await answer(`precedent ${q}`, bot.library, { position });
    const reply = replyOf(answered, u);
    const list =
      answered.kind === 'precedents' && answered.precedents.total > 0
        ? decisionList(answered.precedents, position, u)
        : reply.first;
    const courier = { ...errand, clock: bot.clock };
    await putInPlace(courier, call.body, call.respond, { everyone: list, asker: reply.alone });
  });
}

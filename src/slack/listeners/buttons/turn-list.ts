import type { App, BlockAction } from '@slack/bolt';
import type { Answer, Position } from '../../../commands/answer.ts';
import { answer } from '../../../commands/index.ts';
import { pageSize } from '../../../commands/position.ts';
import { pressedValue } from '../../action-value.ts';
import { actionIds, readListState } from '../../blocks/actions.ts';
import { decisionList } from '../../blocks/precedents.ts';
import type { Bot } from '../../bot.ts';
import { putInPlace } from '../../delivery/deliver.ts';
import { replyOf } from '../../reply.ts';
import { errandOf } from '../../request.ts';

/** Next, previous, another order, one outcome only: the list changes where it stands. */
export function turnList(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.listPattern, async (call) => {
    await call.ack();
    const errand = errandOf(call);
    if (!errand) return;
    const { q, o, s, u } = readListState(pressedValue(call.action));
    const position = { offset: o, limit: pageSize, sort: s };
    const answered = await onPage(bot, q, position);
    const reply = replyOf(answered, u);
    const list =
      answered.kind === 'precedents' && answered.precedents.total > 0
        ? decisionList(answered.precedents, answered.page, u)
        : reply.first;
    const courier = { ...errand, clock: bot.clock };
    await putInPlace(courier, call.body, call.respond, { everyone: list, asker: reply.alone });
  });
}

/** The page asked for; the last one where the list has become shorter since the button was made. */
async function onPage({ library }: Bot, question: string, position: Position): Promise<Answer> {
  const asked = await answer(`precedent ${question}`, library, { position });
  if (asked.kind !== 'precedents' || asked.precedents.results.length > 0) return asked;
  const last = Math.floor(Math.max(0, asked.precedents.total - 1) / pageSize) * pageSize;
  return answer(`precedent ${question}`, library, { position: { ...position, offset: last } });
}

import type { App, BlockAction } from '@slack/bolt';
import type { Answer, Position } from '../../../commands/answer.ts';
import { answer } from '../../../commands/index.ts';
import { pageSize } from '../../../commands/position.ts';
import { actionValue } from '../../action-value.ts';
import { actionIds, readListValue } from '../../blocks/actions.ts';
import { decisionList } from '../../blocks/precedents.ts';
import type { Bot } from '../../bot.ts';
import { replaceMessage } from '../../delivery/replace-message.ts';
import { replyOf } from '../../reply.ts';
import { requestOf } from '../../request.ts';

/** Next page, previous page, another order, one outcome only: replaces the list in its message. */
export function changeList(app: App, bot: Bot): void {
  app.action<BlockAction>(actionIds.listPattern, async (args) => {
    await args.ack();
    const request = requestOf(args, bot.clock);
    if (!request) return;
    const { q: question, o: offset, s: sort, u: asker } = readListValue(actionValue(args.action));
    const found = await answerPage(bot, question, { offset, limit: pageSize, sort });
    const reply = replyOf(found, asker);
    const list =
      found.kind === 'precedents' && found.precedents.total > 0
        ? decisionList(found.precedents, found.page, asker)
        : reply.first;
    await replaceMessage(request, args.body, args.respond, {
      everyone: list,
      asker: reply.single,
    });
  });
}

/** The page asked for, or the last one where the list became shorter since the button was made. */
async function answerPage({ library }: Bot, question: string, page: Position): Promise<Answer> {
  const found = await answer(`precedent ${question}`, library, { position: page });
  if (found.kind !== 'precedents' || found.precedents.results.length > 0) return found;
  const last = Math.floor(Math.max(0, found.precedents.total - 1) / pageSize) * pageSize;
  return answer(`precedent ${question}`, library, { position: { ...page, offset: last } });
}

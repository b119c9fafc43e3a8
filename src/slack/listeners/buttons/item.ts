import { StaleButton } from '../../blocks/actions.ts';
import { rationaleModal } from '../../blocks/rationale.ts';
import type { Bot } from '../../bot.ts';

/** An item of a letter. Throws StaleButton where the corpus no longer holds it. */
export async function itemOf({ library }: Bot, id: string, number: number) {
  const lookUp = await library.search.findCase(id);
  const determination = lookUp.kind === 'found' ? lookUp.determination : undefined;
  const decision = determination?.decisions.find((item) => item.number === number);
  if (!determination || !decision) throw new StaleButton(`no item ${number} of ${id} any more`);
  return { determination, decision };
}

/** The modal with an item's rationale, from page `page` on. */
export async function rationaleOf(bot: Bot, id: string, number: number, page: number) {
  const { determination, decision } = await itemOf(bot, id, number);
  return rationaleModal(determination, decision, page);
}

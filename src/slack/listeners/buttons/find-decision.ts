import type { Decision, Determination } from '../../../determinations/determination.ts';
import { StaleButton } from '../../blocks/actions.ts';
import type { Bot } from '../../bot.ts';

/**
 * Looks up the decision that a button names.
 * @param number the disputed item's number in its letter, from 1
 * @throws StaleButton where the library holds no such decision any more
 */
export async function findDecision(
  { library }: Bot,
  { id, number }: { id: string; number: number },
): Promise<{ determination: Determination; decision: Decision }> {
  const found = await library.search.findCase(id);
  const determination = found.kind === 'found' ? found.determination : undefined;
  const decision = determination?.decisions.find((item) => item.number === number);
  if (!determination || !decision) throw new StaleButton(`no item ${number} of ${id} any more`);
  return { determination, decision };
}

import { similarAnswer } from '../answers/precedents.ts';
import type { Answer } from './answer.ts';
import type { Library } from './command.ts';
import { firstPage } from './position.ts';

/** Decisions on the same treatment as one decision, nearest in grounds and diagnoses first. */
export async function similarDecisions(
  id: string,
  number: number,
  library: Library,
): Promise<Answer> {
  const lookUp = await library.search.findCase(id);
  if (lookUp.kind !== 'found') return { kind: 'which-case', typed: id, candidates: [], near: [] };
  const { determination } = lookUp;
  const precedents = await similarAnswer(library, determination.id, number, firstPage);
  return { kind: 'similar', to: { id: determination.id, decision: number }, precedents };
}

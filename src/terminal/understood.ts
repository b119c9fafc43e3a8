import type { PrecedentAnswer } from '../answers/precedent.ts';
import { understood } from '../commands/understood.ts';
import { type Paint, printable } from './paint.ts';

/** How a question was read, in one line; empty where nothing was. */
export function understoodLine(answer: Pick<PrecedentAnswer, 'query'>, paint: Paint): string {
  const { corrected } = answer.query;
  const parts = [...understood(answer), ...(corrected ? [`corrected: ${corrected}`] : [])];
  return parts.length > 0 ? paint.dim(`Understood: ${printable(parts.join(' · '))}`) : '';
}

import type { PrecedentAnswer } from '../../answers/precedent.ts';
import { understood } from '../../commands/understood.ts';
import { foreign } from './text.ts';

/** How a question was understood, in one line of escaped markup. */
export const understoodText = (answer: Pick<PrecedentAnswer, 'query'>): string =>
  foreign(understood(answer).join(' · ') || 'no treatment, no words', 1_500);

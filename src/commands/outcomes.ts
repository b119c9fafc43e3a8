import { outcomesAnswer } from '../answers/outcomes.ts';
import { understand } from '../questions/parse-question.ts';
import type { Command } from './command.ts';

export const outcomes: Command = {
  name: 'outcomes',
  usage: 'outcomes <treatment and situation>',
  says: 'the same decisions counted: by treatment, ground, guideline, specialty and year',
  async answer(rest, { search, vocabulary }) {
    if (!rest) return { kind: 'help', unknown: null };
    const understood = understand(rest, vocabulary);
    if (understood.kind === 'problem') return { ...understood, code: 'question' };
    const { question } = understood;
    return { kind: 'outcomes', question, outcomes: await outcomesAnswer(search, question) };
  },
};

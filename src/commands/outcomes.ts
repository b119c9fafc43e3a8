import { outcomesAnswer } from '../answers/outcomes.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Command } from './command.ts';

/** `outcomes <question>`: the decisions that belong, counted. */
export const outcomes: Command = {
  name: 'outcomes',
  usage: 'outcomes <treatment and situation>',
  says: 'the same decisions counted: by treatment, ground, guideline, specialty and year',
  async answer(rest, { search, vocabulary }) {
    if (!rest) return { kind: 'help', unknown: null };
    const parsed = parseQuestion(rest, vocabulary);
    if (parsed.kind === 'problem') return { ...parsed, code: 'question' };
    const { question } = parsed;
    return { kind: 'outcomes', question, outcomes: await outcomesAnswer(search, question) };
  },
};

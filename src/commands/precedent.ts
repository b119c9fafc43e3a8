import { precedentAnswer } from '../answers/precedents.ts';
import { understand } from '../questions/parse-question.ts';
import type { Command } from './command.ts';
import { nextQuestions } from './next-questions.ts';

export const precedent: Command = {
  name: 'precedent',
  usage: 'precedent <treatment and situation>',
  says: 'how reviewers decided this treatment before, with the sentences that decided',
  async answer(rest, library, position) {
    if (!rest) return { kind: 'help', unknown: null };
    const understood = understand(rest, library.vocabulary);
    if (understood.kind === 'problem') return { ...understood, code: 'question' };
    const { question } = understood;
    const precedents = await precedentAnswer(library, question, position);
    const next = nextQuestions(question, precedents);
    return { kind: 'precedents', question, precedents, page: position, next };
  },
};

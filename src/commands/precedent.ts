import { precedentAnswer } from '../answers/precedents.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Command } from './command.ts';
import { nextQuestions } from './next-questions.ts';

/** `precedent <question>`: the decisions that belong, page by page. */
export const precedent: Command = {
  name: 'precedent',
  usage: 'precedent <treatment and situation>',
  says: 'how reviewers decided this treatment before, with the sentences that decided',
  async answer(rest, library, position) {
    if (!rest) return { kind: 'help', unknown: null };
    const parsed = parseQuestion(rest, library.vocabulary);
    if (parsed.kind === 'problem') return { ...parsed, code: 'question' };
    const { question } = parsed;
    const precedents = await precedentAnswer(library, question, position);
    const next = nextQuestions(question, precedents);
    return { kind: 'precedents', question, precedents, page: position, next };
  },
};

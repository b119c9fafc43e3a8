import { precedentAnswer } from '../precedents/precedent-answer.ts';
import { understand } from '../precedents/understand.ts';
import type { Command } from './command.ts';

export const precedent: Command = {
  name: 'precedent',
  usage: 'precedent <treatment and situation>',
  says: 'how reviewers decided this treatment before, with the sentences that decided',
  async answer(rest, { search, vocabulary }, position) {
    if (!rest) return { kind: 'help', unknown: null };
    const understood = understand(rest, vocabulary);
    if (understood.kind === 'problem') return { ...understood, code: 'question' };
    const { question } = understood;
    const precedents = await precedentAnswer({ search, vocabulary }, question, position);
    return { kind: 'precedents', question, precedents, page: position };
  },
};
